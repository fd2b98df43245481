using Microsoft.AspNetCore.Components.Web;
using OrderWorkspace.Components;

namespace OrderWorkspace.Shell.Search;

/// <summary>The search box in the frame: shows what fits while somebody types, and goes there.</summary>
public sealed partial class SearchBox
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private string _text = "";
    private bool _isOpen;
    private int _active = -1;

    private string Typed => _text.Trim();

    private bool IsOpen => _isOpen && Typed.Length > 0 && State.Value.Text == Typed && (Results is not null || State.Value.HasFailed);

    private SearchResults? Results => State.Value.Results;

    private IReadOnlyList<SearchHit> Hits => Results?.Hits ?? [];

    private string? Said =>
        !IsOpen ? null
        : State.Value.HasFailed ? Text["SearchFailed"]
        : Hits.Count == 0 ? Text["NothingFound", Typed]
        : Text.Count("Found", Hits.Count);

    private async Task SearchAsync()
    {
        (_isOpen, _active) = (true, -1);
        var typed = Typed;
        if (typed.Length == 0) return;
        await Task.Delay(Pause);
        if (typed == Typed && typed != State.Value.Text) Dispatcher.Dispatch(new SearchFor(typed));
    }

    private void OnKey(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when IsOpen && Hits.Count > 0:
                _active = (_active + 1) % Hits.Count;
                break;
            case "ArrowUp" when IsOpen && Hits.Count > 0:
                _active = (_active <= 0 ? Hits.Count : _active) - 1;
                break;
            case "Enter" when IsOpen && Hits.Count > 0:
                Open(Hits[int.Max(_active, 0)]);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private void Open(SearchHit hit)
    {
        _text = "";
        Close();
        Navigation.NavigateTo(hit.Url);
    }

    private void Close() => (_isOpen, _active) = (false, -1);

    private int IndexOf(SearchHit hit) => Hits.TakeWhile(other => !ReferenceEquals(other, hit)).Count();

    private static string IdOf(int index) => $"search-hit-{index}";
}
