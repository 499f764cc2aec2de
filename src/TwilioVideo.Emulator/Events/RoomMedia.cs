using System;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Events;

/// <summary>Publishes and unpublishes tracks, and records them. Used under the account's lock.</summary>
internal sealed class RoomMedia(Account account)
{
    private const int BytesPerSecond = 16_384;

    public Track Publish(Participant participant, string name, string kind, Sid request)
    {
        if (Find(participant, name, null) is not null)
        {
            throw new ApiErrorException(409, ErrorCode.InvalidParameter, $"'{participant.Identity}' already publishes a track '{name}'.");
        }

        if (kind == "video" && participant.Room.Settings.AudioOnly)
        {
            throw new ApiErrorException(
                409, ErrorCode.InvalidParameter, $"Room '{participant.Room.UniqueName}' is audio-only and allows no video track.");
        }

        Track track = new(account.Sids.Next(), participant, name, kind, Enabled: true, account.Now);
        Room room = participant.Room;
        room.Tracks.Add(track);
        account.ChangeLog.Add(track.DateCreated, ChangeLogOperation.Publish, room.Sid, track.Sid, null, null, request, SidPrefix.Track);
        account.Callbacks?.TrackChanged(track, "added");
        if (room.Settings.RecordParticipantsOnConnect && kind != "data")
        {
            track.Recording = new Recording(account.Sids.Next(), room, account.Now)
            {
                Type = kind,
                Status = Recording.Processing,
                Participant = participant.Sid,
                Source = track.Sid,
                TrackName = name,
                Codec = Recording.GetCodecs(kind, room)[0],
            };
            account.Media.Add(track.Recording);
            account.Callbacks?.RecordingStarted(track.Recording);
        }

        return track;
    }

    /// <summary>Finds a published track by name or SID; when there is no name, by kind.</summary>
    public static Track? Find(Participant participant, string? name, string? kind)
    {
        AppendOnlyList<Track> tracks = participant.Room.Tracks;
        for (int at = tracks.Count - 1; at >= 0; at--)
        {
            Track track = tracks[at];
            if (track.Publisher == participant && !track.IsRemoved
                && (name is null ? track.Kind == kind : track.Name == name || track.Sid.ToText(SidPrefix.Track) == name))
            {
                return track;
            }
        }

        return null;
    }

    public void Unpublish(Track track, Sid request)
    {
        track.IsRemoved = true;
        account.ChangeLog.Add(
            account.Now, ChangeLogOperation.Unpublish, track.Publisher.Room.Sid, track.Sid, null, null, request, SidPrefix.Track);
        account.Callbacks?.TrackChanged(track, "removed");
        EndRecording(track);
    }

    public void Enable(Track track, bool isEnabled)
    {
        if (track.Enabled != isEnabled)
        {
            track.Enabled = isEnabled;
            account.Callbacks?.TrackChanged(track, isEnabled ? "enabled" : "disabled");
        }
    }

    /// <summary>Unpublishes all tracks of a participant who leaves.</summary>
    public void UnpublishAll(Participant participant, Sid request)
    {
        // The scan of the room's tracks is skipped when nothing would show its effect.
        Room room = participant.Room;
        if (!CallbackPublisher.HasCallback(room) && !room.Settings.RecordParticipantsOnConnect)
        {
            return;
        }

        for (int at = 0; at < room.Tracks.Count; at++)
        {
            if (room.Tracks[at].Publisher == participant && !room.Tracks[at].IsRemoved)
            {
                Unpublish(room.Tracks[at], request);
            }
        }
    }

    private void EndRecording(Track track)
    {
        if (track.Recording is not { Status: Recording.Processing } recording)
        {
            return;
        }

        recording.Duration = (int)Math.Max(1, Math.Round((account.Now - recording.DateCreated).TotalSeconds));
        recording.Size = (long)recording.Duration * BytesPerSecond;
        recording.Status = Recording.Completed;
        account.Callbacks?.RecordingCompleted(recording);
    }
}
