using System;

namespace TwilioVideo.Emulator.Http;

/// <summary>An operation of the API as data: how it is addressed and what does it.</summary>
internal sealed record Operation(string Name, string Method, string Template, Action<OperationContext> Run)
{
    public bool IsWrite { get; } = Method != "GET";
}
