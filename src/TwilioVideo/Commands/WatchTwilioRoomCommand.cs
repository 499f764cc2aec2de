using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Watching;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Progress;

namespace TwilioVideo.Commands;

/// <summary>
/// Writes an event whenever somebody comes, reconnects or leaves and when a room opens or ends (<c>GET /v1/Rooms</c>,
/// <c>GET /v1/Rooms/{RoomSid}/Participants</c>, again and again).
/// </summary>
[Cmdlet(VerbsCommon.Watch, "TwilioRoom")]
[OutputType(typeof(RoomEvent), typeof(ParticipantEvent))]
public sealed class WatchTwilioRoomCommand : ConnectedCmdlet
{
    private static readonly TimeSpan WriteInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MaxLastLook = TimeSpan.FromSeconds(1);
    private readonly ConcurrentQueue<VideoEvent> _events = new();
    private readonly RoomNameFilter _filter = new();
    private readonly Stopwatch _watched = new();
    private bool _isOutageReported;
    private bool _isWhole;
    private int _written;

    /// <summary>Gets or sets the room: SID, unique name, or a pattern of unique names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room to watch: its SID (RM...) or unique name. Wildcards are allowed: * ? and [ab]; a backtick before one takes it as it is. Without it, all rooms are watched.")]
    [IdentifierTransformation("RoomSid", "room_sid", "Sid", "RoomName", "UniqueName", "unique_name")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets what was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room from the pipeline; its RoomSid is used. What is only in a room is refused.")]
    public PSObject? InputObject { get; set; }

    /// <summary>Gets or sets a value indicating whether the first state is written too.</summary>
    [Parameter(HelpMessage = "Write the rooms and participants that are there at the beginning too, as room-existing and participant-existing.")]
    public SwitchParameter IncludeExisting { get; set; }

    /// <summary>Gets or sets how long the rooms are watched, in seconds.</summary>
    [Parameter(HelpMessage = "How long the rooms are watched, in seconds. Without it, until Ctrl+C; with 0, one look is taken.")]
    [ValidateRange(0, int.MaxValue / 1000)]
    public int? TimeoutSec { get; set; }

    /// <summary>Gets or sets the time between two looks, in seconds.</summary>
    [Parameter(HelpMessage = "How many seconds lie between two looks at least. The default is 5. Where -MaxReadsPerSecond does not suffice for all rooms, it is more.")]
    [ValidateRange(1, 3600)]
    public int PollSec { get; set; } = 5;

    /// <summary>Gets or sets the maximum number of reads in a second.</summary>
    [Parameter(HelpMessage = "The maximum number of reads in a second, from 1 to 1000. The default is 40, half of what Twilio documents for an account.")]
    [ValidateRange(1, 1000)]
    public int MaxReadsPerSecond { get; set; } = 40;

    private TimeSpan? Limit => TimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, input) = (RoomSid, InputObject);
        try
        {
            PipelineInput.EnsureNotNull(this, input, "room");
            if (room is null && input is null && !MyInvocation.BoundParameters.ContainsKey(nameof(RoomSid)))
            {
                _isWhole = true;
                return;
            }

            CheckAccount();
            if (string.IsNullOrEmpty(room))
            {
                throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, input is null ? "-RoomSid is empty. To watch all rooms, leave the parameter out." : $"'{input}' names no room.");
            }

            PipelineInput.EnsureRoom(this, input, room!, "A watch is of whole rooms; use Where-Object to see one person's events only.");
            EnsureOpen(room!);
            _filter.Add(room!);
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, PipelineInput.ToTarget(input, "RoomSid", room ?? "", () => new Room { Sid = room }));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // Nothing that was named can be watched; all rooms instead are not what anybody wants.
        if (_filter.IsEmpty && !_isWhole)
        {
            return;
        }

        try
        {
            Watch();
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, null);
        }
        finally
        {
            Output.Progress.Complete();
        }
    }

    // In a room that has ended, nothing happens any more.
    private void EnsureOpen(string room)
    {
        if (!SidType.Room.Matches(room))
        {
            return;
        }

        var found = Await(Task.Run(() => Client.GetRoomAsync(room, RequestContext)));
        LearnAccount(found);
        if (found.Status is "completed" or "failed")
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.UnexpectedStatus, $"Room {room} is '{found.Status}', so nothing happens in it any more.");
        }
    }

    private void Watch()
    {
        var watcher = new RoomWatcher(Client, new RoomWatchOptions
        {
            IsWatched = _filter.IsEmpty ? null : _filter.Matches,
            UniqueName = _filter.UniqueName,
            IncludeExisting = IncludeExisting,
            MaxReadsPerSecond = MaxReadsPerSecond,
        });
        _watched.Start();
        for (var isLast = false; !isLast;)
        {
            var began = _watched.Elapsed;
            Look(watcher);
            if (watcher.EndedCount == _filter.SidCount)
            {
                return;
            }

            var pause = GetPause(began, out isLast);
            isLast |= pause is null;
            if (pause > TimeSpan.Zero)
            {
                Pause(pause.Value, watcher);
            }

            if (isLast && pause is not null)
            {
                Look(watcher);
            }
        }
    }

    // The last look comes shortly before the time is up, however far the next one is.
    private TimeSpan? GetPause(TimeSpan began, out bool isLast)
    {
        isLast = false;
        var pause = began + TimeSpan.FromSeconds(PollSec) - _watched.Elapsed;
        if (Limit is not { } limit)
        {
            return pause;
        }

        var last = limit - TimeSpan.FromTicks(Math.Min(MaxLastLook.Ticks, limit.Ticks / 4)) - _watched.Elapsed;
        isLast = last <= pause;
        return last < TimeSpan.Zero ? null : isLast ? last : pause;
    }

    private void Look(RoomWatcher watcher)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(RequestContext.Cancellation);
        if (Limit > TimeSpan.Zero)
        {
            timeout.CancelAfter(Limit.Value > _watched.Elapsed ? Limit.Value - _watched.Elapsed : TimeSpan.Zero);
        }

        var look = Task.Run(() => watcher.PollAsync(_events.Enqueue, RequestContext with { Cancellation = timeout.Token }));
        try
        {
            while (Task.WaitAny([look], (int)WriteInterval.TotalMilliseconds, RequestContext.Cancellation) < 0)
            {
                WriteEvents(watcher);
            }

            WriteEvents(watcher);
            if (look.Status != TaskStatus.Canceled && Await(look) is { } failure)
            {
                ReportOutage(failure);
            }
        }
        catch (OperationCanceledException) when (!RequestContext.Cancellation.IsCancellationRequested)
        {
            // The time is up.
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    private void Pause(TimeSpan pause, RoomWatcher watcher)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < pause;)
        {
            var left = pause - clock.Elapsed;
            if (RequestContext.Cancellation.WaitHandle.WaitOne(left < ProgressReporter.UpdateInterval ? left : ProgressReporter.UpdateInterval))
            {
                throw new PipelineStoppedException();
            }

            WriteEvents(watcher);
        }
    }

    private void WriteEvents(RoomWatcher watcher)
    {
        Output.WriteRequestLog();
        while (_events.TryDequeue(out var item))
        {
            _written++;
            LearnAccount(item);
            Output.WriteObject(item);
        }

        if (Output.Progress.IsDue)
        {
            Output.Progress.Show($"{watcher.RoomCount} rooms, {_written} events, {_watched.Elapsed.TotalSeconds:0} s", _watched.Elapsed.TotalSeconds, Limit?.TotalSeconds, isSteady: false);
        }
    }

    // Once: an outage may last for hours, and nothing is lost by it.
    private void ReportOutage(TwilioVideoException failure)
    {
        Output.WriteVerboseLine($"A look failed, and the next one is taken all the same: {failure.Message}");
        if (!_isOutageReported)
        {
            _isOutageReported = true;
            Output.WriteWarning($"A look failed, and the watch goes on; what happens meanwhile is written later: {failure.Message}");
        }
    }
}
