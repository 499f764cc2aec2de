using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Http;

/// <summary>A list operation without its options.</summary>
internal interface IListOperation<T>
{
    /// <summary>Gets the operation that reads one page.</summary>
    ApiOperation<ListResponse<T>> Operation { get; }

    /// <summary>Gets the identifier of an item; null where it has none.</summary>
    string? GetId(T item);
}
