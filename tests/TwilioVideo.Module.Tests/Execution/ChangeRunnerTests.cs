using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Execution;
using Xunit;

namespace TwilioVideo.Module.Tests.Execution;

/// <summary>Tests <see cref="ChangeRunner{T}"/>, without an engine.</summary>
public sealed class ChangeRunnerTests : IDisposable
{
    private readonly RecordingCommandRuntime _runtime = new();
    private readonly CancellationTokenSource _cancellation = new();

    public void Dispose() => _cancellation.Dispose();

    [Fact]
    public void Complete_writes_the_result_of_each_change()
    {
        using var runner = Create(throttleLimit: 4);

        EnqueueRange(runner, 20, name => Task.FromResult(name));
        runner.Complete();

        Assert.Equal(Names(20), _runtime.Objects.Cast<string>().Order());
        Assert.Equal((20, 0), (Summary().Done, Summary().Failed));
    }

    [Fact]
    public void Failed_change_ends_as_one_error_with_its_target()
    {
        using var runner = Create(throttleLimit: 1);

        EnqueueRange(runner, 2, name => name == "00" ? throw NotFound() : Task.FromResult(name));
        runner.Complete();

        var error = Assert.Single(_runtime.Errors);
        Assert.Equal("TwilioApi.20404", error.FullyQualifiedErrorId);
        Assert.Equal("target of 00", error.TargetObject);
        Assert.Equal(["01"], _runtime.Objects);
        Assert.Equal((1, 1), (Summary().Done, Summary().Failed));
    }

    [Fact]
    public void Unexpected_exception_ends_its_change_only()
    {
        using var runner = Create(throttleLimit: 1);

        EnqueueRange(runner, 2, name => name == "00" ? throw new FormatException("unexpected") : Task.FromResult(name));
        runner.Complete();

        Assert.Equal("TwilioVideo.Unexpected", Assert.Single(_runtime.Errors).FullyQualifiedErrorId);
        Assert.Equal(["01"], _runtime.Objects);
    }

    [Fact]
    public void More_changes_than_the_maximum_makes_none()
    {
        var begun = 0;
        using var runner = Create(throttleLimit: 4, maxCount: 2);

        EnqueueRange(runner, 3, name =>
        {
            begun++;
            return Task.FromResult(name);
        });
        var exception = Assert.Throws<RecordedTerminationException>(runner.Complete);

        Assert.Contains("3 objects would be changed, and -MaxCount allows 2", exception.Message);
        Assert.Equal(0, begun);
        Assert.Equal(3, Summary().NotAttempted);
    }

    [Fact]
    public void As_many_changes_as_the_maximum_are_made()
    {
        using var runner = Create(throttleLimit: 4, maxCount: 2);

        EnqueueRange(runner, 2, name => Task.FromResult(name));
        Assert.Empty(_runtime.Objects);
        runner.Complete();

        Assert.Equal(2, _runtime.Objects.Count);
    }

    [Fact]
    public void Rejected_credentials_end_the_run_with_all_that_was_not_changed()
    {
        using var runner = Create(throttleLimit: 1, maxCount: 10);

        var exception = Assert.Throws<RecordedTerminationException>(() =>
        {
            EnqueueRange(runner, 4, name => name == "01" ? throw Unauthorized() : Task.FromResult(name));
            runner.Complete();
        });

        Assert.Equal(["target of 01", "target of 02", "target of 03"], Assert.IsType<object[]>(exception.ErrorRecord.TargetObject).Order());
        Assert.Equal(["00"], _runtime.Objects);
        Assert.Empty(_runtime.Errors);
        Assert.Equal((1, 3), (Summary().Done, Summary().NotAttempted));
    }

    [Fact]
    public async Task Throttle_limit_bounds_the_changes_in_flight()
    {
        var (running, most) = (0, 0);
        using var runner = Create(throttleLimit: 3);

        EnqueueRange(runner, 30, async name =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Delay(1, TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref running);
            return name;
        });
        runner.Complete();
        await Task.CompletedTask;

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public void Changes_with_one_sequence_key_run_in_their_order()
    {
        var events = new List<string>();
        using var runner = Create(throttleLimit: 8);

        foreach (var name in Names(4))
        {
            runner.Enqueue(new ChangeRequest<string>(name, "Change", () => name, async _ =>
            {
                Add($"begin {name}");
                await Task.Delay(2, TestContext.Current.CancellationToken);
                Add($"end {name}");
                return name;
            })
            {
                SequenceKey = "one thing",
            });
        }

        runner.Complete();

        Assert.Equal(Names(4).SelectMany(name => new[] { $"begin {name}", $"end {name}" }), events);

        void Add(string text)
        {
            lock (events)
            {
                events.Add(text);
            }
        }
    }

    [Fact]
    public void Write_that_ends_the_pipeline_writes_the_summary_once()
    {
        _runtime.Writing = _ => throw new PipelineStoppedException();
        using var runner = Create(throttleLimit: 1);

        Assert.Throws<PipelineStoppedException>(() =>
        {
            EnqueueRange(runner, 3, name => Task.FromResult(name));
            runner.Complete();
        });

        Assert.Single(_runtime.Information);
        Assert.Equal(1, Summary().Done);
    }

    [Fact]
    public async Task Cancellation_stops_the_pipeline()
    {
        using var runner = Create(throttleLimit: 1);
        runner.Enqueue(new ChangeRequest<string>("target", "Change", () => "", async context =>
        {
            await Task.Delay(Timeout.Infinite, context.Cancellation);
            return "";
        }));

        await _cancellation.CancelAsync();

        Assert.Throws<PipelineStoppedException>(runner.Complete);
        Assert.Empty(_runtime.Errors);
    }

    [Fact]
    public void What_if_counts_against_the_maximum()
    {
        using var runner = Create(throttleLimit: 1, maxCount: 1);

        runner.CountWhatIf();
        runner.CountWhatIf();

        Assert.Contains("2 objects would be changed", Assert.Throws<RecordedTerminationException>(runner.Complete).Message);
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(number => number.ToString("00"));

    private static void EnqueueRange(ChangeRunner<string> runner, int count, Func<string, Task<string>> work)
    {
        foreach (var name in Names(count))
        {
            runner.Enqueue(new ChangeRequest<string>($"target of {name}", "Change", () => name, _ => work(name)));
        }
    }

    private static void InterlockedMax(ref int location, int value)
    {
        for (var seen = Volatile.Read(ref location); seen < value; seen = Volatile.Read(ref location))
        {
            Interlocked.CompareExchange(ref location, value, seen);
        }
    }

    private static TwilioVideoException NotFound() => new(TwilioVideoErrorKind.Api, "not found") { StatusCode = 404, Code = 20404 };

    private static TwilioVideoException Unauthorized() => new(TwilioVideoErrorKind.Api, "unauthorized") { StatusCode = 401, Code = 20003 };

    private ChangeSummary Summary() => Assert.IsType<ChangeSummary>(Assert.Single(_runtime.Information).MessageData);

    private ChangeRunner<string> Create(int throttleLimit, int? maxCount = null) =>
        new(_runtime.CreateOutput(_cancellation.Token), new RequestContext(_cancellation.Token), throttleLimit, maxCount);
}
