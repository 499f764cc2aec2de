using System;

namespace TwilioVideo.Emulator.Http;

/// <summary>An operation of the API: its name, method, path template and implementation.</summary>
internal sealed record Operation(string Name, string Method, string Template, Action<OperationContext> Run)
{
    public bool IsWrite { get; } = Method != "GET";
}
