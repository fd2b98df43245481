using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace OrderWorkspace.Bench;

/// <summary>The statements by which some work read what it needed, run again one after the other, every value read.</summary>
internal sealed class PlainReads
{
    // A context looks once a second for somebody who listens.
    private static readonly TimeSpan UntilListened = TimeSpan.FromSeconds(2);

    private readonly List<(string Sql, List<NpgsqlParameter> Parameters)> _statements = [];

    public static async Task<PlainReads> OfAsync(Func<Task> work)
    {
        var (reads, listening) = (new PlainReads(), (IDisposable?)null);
        using (DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == DbLoggerCategory.Name) listening = listener.Subscribe(new Observer<KeyValuePair<string, object?>>(reads.Note));
        })))
        {
            var begin = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begin) < UntilListened) await work();
            reads._statements.Clear();
            await work();
        }
        listening?.Dispose();
        return reads;
    }

    public int Count => _statements.Count;

    public async Task RunAsync(NpgsqlConnection connection)
    {
        foreach (var (sql, parameters) in _statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var parameter in parameters) command.Parameters.Add(parameter.Clone());
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync()) reader.GetValues(values);
        }
    }

    private void Note(KeyValuePair<string, object?> happened)
    {
        if (happened.Key != RelationalEventId.CommandExecuting.Name || happened.Value is not CommandEventData { ExecuteMethod: DbCommandMethod.ExecuteReader } data) return;
        _statements.Add((data.Command.CommandText, [.. data.Command.Parameters.Cast<NpgsqlParameter>().Select(parameter => parameter.Clone())]));
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => next(value);
    }
}
