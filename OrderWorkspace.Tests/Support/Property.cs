using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace OrderWorkspace.Tests.Support;

/// <summary>
/// Says of many generated values what holds for each. The values are the same in every run; ORDERWORKSPACE_TEST_SEED gives others.
/// ORDERWORKSPACE_TEST_SHARE = 10 tries a tenth of them, where the tests run once for each of thousands of mutants.
/// A failure shows the smallest value that it could be brought down to.
/// </summary>
internal static class Property
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("ORDERWORKSPACE_TEST_SEED"), out var seed) ? seed : 20260615;

    private static readonly int Share = int.TryParse(Environment.GetEnvironmentVariable("ORDERWORKSPACE_TEST_SHARE"), out var share) ? share : 1;

    public static void Holds<T>(Arbitrary<T> values, Action<T> holds, int times = 100) => Check.One(
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Math.Max(1, times / Share)).WithEndSize(40).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))),
        Prop.ForAll(values, holds));

    public static void Holds<T>(Gen<T> values, Action<T> holds, int times = 100) => Holds(values.ToArbitrary(), holds, times);
}
