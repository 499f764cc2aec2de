namespace TwilioVideo.Client.Http;

/// <summary>Determines whether a response is about what a path names, and of an account where that is known.</summary>
internal delegate bool Matching<in T>(T response, string[] path, string? account);
