using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private const int MaxConcurrentCounts = 8;

    /// <summary>Lists rooms with the number of participants who are connected, which takes a request a room.</summary>
    /// <param name="options">What to narrow the list by.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page; each room has its <see cref="Room.ParticipantCount"/>.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<Room>> ListCountedRoomsAsync(RoomListOptions options, RequestContext context) =>
        await CountAsync(await ListRoomsAsync(options, context).ConfigureAwait(false), context).ConfigureAwait(false);

    /// <summary>Counts the participants who are connected to a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The number; null for a room that is not there any more.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<int?> CountRoomParticipantsAsync(Room room, RequestContext context)
    {
        if (room.Status is "completed" or "failed")
        {
            return 0;
        }

        try
        {
            var options = new RoomParticipantListOptions { Status = "connected", PageSize = MaxPageSize };
            var page = await ListRoomParticipantsAsync(room.Sid!, options, context).ConfigureAwait(false);
            var count = page.Items.Count;
            while (page.HasNext)
            {
                page = await page.NextAsync(context).ConfigureAwait(false);
                count += page.Items.Count;
            }

            return count;
        }
        catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            return null;
        }
    }

    private async Task<Page<Room>> CountAsync(Page<Room> page, RequestContext context)
    {
        using (var permits = new SemaphoreSlim(MaxConcurrentCounts))
        {
            await Task.WhenAll(page.Items.Select(async room =>
            {
                await permits.WaitAsync(context.Cancellation).ConfigureAwait(false);
                try
                {
                    room.ParticipantCount = await CountRoomParticipantsAsync(room, context).ConfigureAwait(false);
                }
                finally
                {
                    permits.Release();
                }
            })).ConfigureAwait(false);
        }

        return new Page<Room>(
            page.Items,
            page.HasNext ? async next => await CountAsync(await page.NextAsync(next).ConfigureAwait(false), next).ConfigureAwait(false) : null,
            page.DiscardedCount,
            page.Empty);
    }
}
