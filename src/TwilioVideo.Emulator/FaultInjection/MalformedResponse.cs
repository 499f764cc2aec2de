namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Malformed responses that a client must handle.</summary>
public enum MalformedResponse
{
    /// <summary>The correct response.</summary>
    None,

    /// <summary>302 to another host. The request was not executed.</summary>
    Redirect,

    /// <summary>A list whose next page URL is on another host.</summary>
    ForeignNextPage,

    /// <summary>200 with HTML, as a captive portal sends it. The request was not executed.</summary>
    Html,

    /// <summary>The correct status without a body.</summary>
    Empty,

    /// <summary>The correct status with the body <c>[]</c>.</summary>
    EmptyArray,

    /// <summary>The first half of the correct body, with the length of that half.</summary>
    TruncatedJson,

    /// <summary>Resources with a field that is not in the API description.</summary>
    UnknownField,

    /// <summary>Resources with a status that is not in the API description.</summary>
    UnknownStatus,

    /// <summary>Resources with null in every nullable field.</summary>
    Nulls,
}
