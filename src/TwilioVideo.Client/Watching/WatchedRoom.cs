using System;

namespace TwilioVideo.Client.Watching;

/// <summary>A room that is watched, and how far it is known.</summary>
internal sealed class WatchedRoom(Room room, bool isExisting, bool includeExisting)
{
    /// <summary>Gets or sets the room as it was seen last.</summary>
    public Room Room { get; set; } = room;

    /// <summary>Gets a value indicating whether the room was there when the watch began.</summary>
    public bool IsExisting => isExisting;

    /// <summary>Gets the participants as they were seen last.</summary>
    public RoomPresence Presence { get; } = new(isExisting, includeExisting);

    /// <summary>Gets or sets the time (UTC) before which every stay is known; null before the first look.</summary>
    public DateTime? KnownUntil { get; set; }

    /// <summary>Gets or sets the number of looks since those who have left were asked for.</summary>
    public int LooksSinceFull { get; set; }
}
