using Fluxor;

namespace OrderWorkspace;

/// <summary>The second half of every gesture that loads something: one action with what was found, or one that says that it could not be loaded.</summary>
public static class Answers
{
    /// <summary>Dispatches what <paramref name="load"/> gives; if it ends in an exception, logs that and dispatches <paramref name="failed"/>.</summary>
    public static async Task AnswerAsync(this IDispatcher dispatcher, Func<Task<object>> load, object failed, ILogger log)
    {
        object answer;
        try
        {
            answer = await load();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "{Answer}", failed);
            answer = failed;
        }
        dispatcher.Dispatch(answer);
    }
}
