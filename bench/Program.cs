Console.WriteLine("no workload yet");
