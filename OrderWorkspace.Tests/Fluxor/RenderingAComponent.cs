using Bunit;
using Fluxor.Blazor.Web;
using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Tests.Support;
using Xunit;
using UnhandledExceptionEventArgs = Fluxor.Exceptions.UnhandledExceptionEventArgs;

namespace Fluxor.Tests;

public sealed class RenderingAComponent : BunitContext
{
    public RenderingAComponent() =>
        Services.AddFluxor(options => options.ScanTypes(typeof(Tally), typeof(TallyReducers), typeof(TallyEffects)));

    [Fact]
    public void Starts_the_store_once_the_initializer_is_rendered()
    {
        Dispatch(new Add(1));
        var shown = Render<TallyShown>();
        Assert.Equal("0", shown.Markup);

        Render<StoreInitializer>();

        shown.WaitForAssertion(() => Assert.Equal("1", shown.Markup));
    }

    [Fact]
    public void Happens_again_after_an_effect_that_went_on_on_another_thread()
    {
        Render<StoreInitializer>();
        var shown = Render<TallyShown>();
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        Dispatch(new AddLater(5, answer.Task));
        Assert.Equal("0", shown.Markup);
        answer.SetResult();

        shown.WaitForAssertion(() => Assert.Equal("5", shown.Markup));
    }

    [Fact]
    public void Happens_again_for_a_layout_too()
    {
        Render<StoreInitializer>();
        var shown = Render<TallyLayout>();

        Dispatch(new Add(1));

        shown.WaitForAssertion(() => Assert.Equal("1, told 1", shown.Markup));
    }

    [Fact]
    public void Does_not_happen_for_a_value_that_is_not_selected()
    {
        Render<StoreInitializer>();
        var shown = Render<CountShown>();

        Dispatch(new Remark("elsewhere"));
        Dispatch(new Add(1));

        shown.WaitForAssertion(() => Assert.Equal("1", shown.Markup));
        Assert.Equal(2, shown.RenderCount);
    }

    [Fact]
    public async Task Ends_with_its_disposal()
    {
        Render<StoreInitializer>();
        var shown = Render<TallyShown>();
        Dispatch(new Add(1));
        var renders = shown.RenderCount;

        await shown.InvokeAsync(async () => await shown.Instance.DisposeAsync());
        await shown.InvokeAsync(async () => await shown.Instance.DisposeAsync());
        Dispatch(new Add(1));

        Assert.Equal((renders, 1, 1), (shown.RenderCount, shown.Instance.Told, shown.Instance.Disposals));
    }

    [Fact]
    public async Task That_never_was_initialized_can_be_disposed()
    {
        await using var component = new TallyShown();
    }

    [Fact]
    public void Shows_a_failing_callback_to_the_boundary_around_it()
    {
        Render<StoreInitializer>();
        var shown = Render<ErrorBoundary>(boundary => boundary
            .AddChildContent<TallyShown>()
            .Add(it => it.ErrorContent, failure => failure.Message));

        Dispatch(new Remark("unwanted"));

        shown.WaitForAssertion(() => Assert.Equal("unwanted", shown.Markup));
    }

    [Fact]
    public void Shows_a_failing_effect_to_the_boundary_around_the_initializer()
    {
        var shown = Render<ErrorBoundary>(boundary => boundary
            .AddChildContent<StoreInitializer>()
            .Add(it => it.ErrorContent, failure => failure.Message));

        Dispatch(new FailTwice());

        shown.WaitForAssertion(() => Assert.Contains(shown.Markup, new[] { "at once", "later" }));
    }

    [Fact]
    public async Task Does_not_show_a_failing_effect_that_the_initializers_callback_handles()
    {
        var failures = new List<string>();
        var shown = Render<ErrorBoundary>(boundary => boundary
            .AddChildContent<StoreInitializer>(initializer => initializer.Add(it => it.UnhandledException, Note))
            .Add(it => it.ErrorContent, failure => failure.Message));

        Dispatch(new FailTwice());

        await Eventually.Holds(() => failures is ["at once", "later"], "both failures at the callback");
        Assert.Empty(shown.Markup);

        void Note(UnhandledExceptionEventArgs unhandled)
        {
            failures.Add(unhandled.Exception.Message);
            unhandled.Handled();
        }
    }

    [Fact]
    public void Says_that_the_store_could_not_be_started()
    {
        Dispatch(new Stumble());

        var shown = Render<ErrorBoundary>(boundary => boundary
            .AddChildContent<StoreInitializer>()
            .Add(it => it.ErrorContent, failure => Causes(failure)));

        shown.WaitForAssertion(() =>
            Assert.Contains("StoreInitializationException, InvalidOperationException", shown.Markup, StringComparison.Ordinal));

        static string Causes(Exception? failure) => failure is null ? "" : $"{failure.GetType().Name}, {Causes(failure.InnerException)}";
    }

    private void Dispatch(object action) => Services.GetRequiredService<IDispatcher>().Dispatch(action);

    private sealed class TallyShown : FluxorComponent
    {
        [Inject] private IState<Tally> Tally { get; set; } = null!;
        public int Told { get; private set; }
        public int Disposals { get; private set; }

        protected override void OnInitialized()
        {
            base.OnInitialized();
            SubscribeToAction<Add>(_ => Told++);
            SubscribeToAction<Remark>(remark => throw new InvalidOperationException(remark.Text));
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Tally.Value.Count);

        protected override ValueTask DisposeAsyncCore(bool disposing)
        {
            Disposals++;
            return base.DisposeAsyncCore(disposing);
        }
    }

    private sealed class CountShown : FluxorComponent
    {
        [Inject] private IStateSelection<Tally, int> Count { get; set; } = null!;

        protected override void OnInitialized()
        {
            base.OnInitialized();
            Count.Select(tally => tally.Count);
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Count.Value);
    }

    private sealed class TallyLayout : FluxorLayout
    {
        private int _told;

        [Inject] private IState<Tally> Tally { get; set; } = null!;

        protected override void OnInitialized()
        {
            base.OnInitialized();
            SubscribeToAction<Add>(_ => _told++);
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"{Tally.Value.Count}, told {_told}");
    }
}
