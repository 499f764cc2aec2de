using System;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace TwilioVideo.Client.Tests.Properties;

/// <summary>Runs a property on generated values, and fails with the smallest counterexample.</summary>
internal static class PropertyCheck
{
    public static void ForAll<T>(Gen<T> generator, Action<T> property, int count = 200) => Run(generator.ToArbitrary(), property, count);

    public static void ForAll<T>(Action<T> property, int count = 200) => Run(ArbMap.Default.ArbFor<T>(), property, count);

    // Off the runner's threads: waiting on one for what continues on another would lock all of them.
    public static void ForAllAsync<T>(Gen<T> generator, Func<T, Task> property, int count = 200) =>
        Run(generator.ToArbitrary(), value => Task.Run(() => property(value)).GetAwaiter().GetResult(), count);

    private static void Run<T>(Arbitrary<T> values, Action<T> property, int count) =>
        Prop.ForAll(values, property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true));
}
