namespace TwilioVideo.Client.Http;

/// <summary>Determines whether a response is about the resource that a path identifies, and of the account where that is known.</summary>
internal delegate bool ResponseMatcher<in T>(T response, string[] path, string? account);
