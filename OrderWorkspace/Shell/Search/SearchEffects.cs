using Fluxor;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Shell.Search;

/// <summary>One search at a time: the next key press ends the one before it.</summary>
public sealed class SearchEffects(SearchQueries queries, CurrentUser user, ILogger<SearchEffects> log) : IDisposable
{
    private CancellationTokenSource _current = new();

    [EffectMethod]
    public async Task On(SearchFor search, IDispatcher dispatcher)
    {
        var mine = new CancellationTokenSource();
        using var before = Interlocked.Exchange(ref _current, mine);
        await before.CancelAsync();
        try
        {
            await dispatcher.AnswerAsync(
                async () => new SearchFound(search.Text, await queries.FindAsync(await user.GetAsync(), search.Text, mine.Token)),
                new SearchFailed(search.Text),
                log);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for this answer any more.
        }
    }

    public void Dispose() => _current.Dispose();
}
