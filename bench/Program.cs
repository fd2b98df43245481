using OrderWorkspace.Bench;

var workloads = new Dictionary<string, (string What, Func<Task<IReadOnlyList<Row>>> Run)>(StringComparer.Ordinal)
{
    ["create-order"] = ("an order of 5 lines, begun, filled, validated and priced, gesture by gesture, on PostgreSQL", CreateOrder.RunAsync),
};

if (args is not [var name] || (name != "list" && !workloads.ContainsKey(name)))
{
    Console.Error.WriteLine($"Which workload? One of: list, {string.Join(", ", workloads.Keys)}.");
    return 1;
}

if (name == "list")
{
    foreach (var (key, (what, _)) in workloads) Console.WriteLine($"{key,-14} {what}");
    return 0;
}

Row.WriteHeader();
foreach (var row in await workloads[name].Run()) row.Write();
return 0;
