using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace Quickstart;

/// <summary>The least that the engine needs of a host: somewhere to write, and an exit code.</summary>
internal sealed class ConsoleHost : PSHost
{
    public int? ExitCode { get; private set; }

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => nameof(Quickstart);

    public override PSHostUserInterface UI { get; } = new ConsoleWriter();

    public override Version Version { get; } = new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
}
