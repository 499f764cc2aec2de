using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>The recordings, compositions and composition hooks of an account. Used under the account's lock.</summary>
internal sealed class MediaStore(Account account)
{
    private const long MinCompositionSize = 65_536;

    private static readonly TimeSpan AdvanceInterval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Sid, Recording> _recordings = [];
    private readonly Dictionary<Sid, Composition> _compositions = [];
    private readonly Dictionary<Sid, CompositionHook> _hooks = [];

    public AppendOnlyList<Recording> Recordings { get; } = new();

    public AppendOnlyList<Composition> Compositions { get; } = new();

    public AppendOnlyList<CompositionHook> Hooks { get; } = new();

    public StorageSettings RecordingSettings { get; set; } = new();

    public StorageSettings CompositionSettings { get; set; } = new();

    public Recording? FindRecording(Sid sid) => _recordings.TryGetValue(sid, out Recording? recording) ? recording : null;

    public Composition? FindComposition(Sid sid) => _compositions.TryGetValue(sid, out Composition? composition) ? composition : null;

    public CompositionHook? FindHook(Sid sid) => _hooks.TryGetValue(sid, out CompositionHook? hook) ? hook : null;

    public IDownloadable? FindMedia(Sid sid) => (IDownloadable?)FindRecording(sid) ?? FindComposition(sid);

    public void Add(Recording recording)
    {
        recording.Position = Recordings.Add(recording, live: recording.Status != Recording.Deleted);
        _recordings.Add(recording.Sid, recording);
    }

    public void Add(Composition composition)
    {
        composition.Position = Compositions.Add(composition, live: composition.Status != Composition.Deleted);
        _compositions.Add(composition.Sid, composition);
    }

    public void Add(CompositionHook hook)
    {
        hook.Position = Hooks.Add(hook);
        _hooks.Add(hook.Sid, hook);
    }

    public void Remove(CompositionHook hook)
    {
        Hooks.MarkRemoved(hook.Position);
        _hooks.Remove(hook.Sid);
    }

    public Composition CreateComposition(Sid room, CompositionSettings settings)
    {
        long size = MinCompositionSize;
        int duration = 1;
        for (int at = 0; at < Recordings.Count; at++)
        {
            Recording recording = Recordings[at];
            if (recording.Room.Sid == room && recording.HasMedia)
            {
                size += recording.Size;
                duration = Math.Max(duration, recording.Duration);
            }
        }

        Composition composition = new(account.Sids.Next(), room, settings, account.Now) { FullSize = size, FullDuration = duration };
        Add(composition);
        if (settings.StatusCallback is not null)
        {
            // A client with a callback does not poll, so time advances the composition.
            ScheduleAdvance(composition);
        }

        return composition;
    }

    /// <summary>Advances a composition to its next status and publishes the callbacks.</summary>
    public void Advance(Composition composition)
    {
        if (composition.Advance(account.Now))
        {
            account.Callbacks?.CompositionAdvanced(composition);
        }
    }

    private void ScheduleAdvance(Composition composition) => account.Schedule.Add(account.Now + AdvanceInterval, () =>
    {
        Advance(composition);
        if (composition.Status == Composition.Processing)
        {
            ScheduleAdvance(composition);
        }
    });

    /// <summary>Creates the compositions of the enabled hooks for a completed room.</summary>
    public IEnumerable<(CompositionHook Hook, Composition Composition)> RunHooks(Room room)
    {
        bool isGroup = room.Settings.Type is "group" or "group-small";
        for (int at = Hooks.PreviousLiveIndex(Hooks.Count - 1); isGroup && at >= 0; at = Hooks.PreviousLiveIndex(at - 1))
        {
            if (Hooks[at].Enabled)
            {
                yield return (Hooks[at], CreateComposition(room.Sid, Hooks[at].Settings));
            }
        }
    }
}
