namespace TwilioVideo.Client.Requests;

/// <summary>What the service thought of the number of requests.</summary>
internal enum Verdict
{
    /// <summary>It answered, well or not.</summary>
    Accepted,

    /// <summary>It answered that there were too many.</summary>
    Refused,

    /// <summary>It did not get to say.</summary>
    Unknown,
}
