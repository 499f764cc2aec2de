using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using TwilioVideo.Emulator;
using TwilioVideo.Emulator.Host;

const int Failed = 1;
const int Misused = 2;

HostOptions options;
VideoEmulator emulator;
try
{
    options = HostOptions.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine();
    Console.Error.WriteLine(UsageText.Text);
    return Misused;
}

if (options.ShowHelp)
{
    Console.WriteLine(UsageText.Text);
    return 0;
}

try
{
    emulator = options.SeedPath is null
        ? new VideoEmulator(options.Emulator)
        : VideoEmulator.FromSeed(File.ReadAllText(options.SeedPath), options.Emulator);
}
catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    return Misused;
}

TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
void End(PosixSignalContext context)
{
    context.Cancel = true;
    ended.TrySetResult();
}

using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);

try
{
    await using EmulatorServer server = await EmulatorServer.StartAsync(emulator, options.Port, options.Http2);
    string address = server.Address.GetLeftPart(UriPartial.Authority);
    Console.WriteLine($"Listening on {address}");
    Console.WriteLine($"Account SID: {emulator.AccountSid}");
    Console.WriteLine($"Auth token:  {emulator.AuthToken}");
    Console.WriteLine(
        $"Connect-TwilioVideo -BaseUri {address} -AccountSid {emulator.AccountSid} "
        + $"-AuthToken (ConvertTo-SecureString '{emulator.AuthToken.Replace("'", "''", StringComparison.Ordinal)}' -AsPlainText -Force)");
    await ended.Task;
    return 0;
}
catch (IOException exception)
{
    Console.Error.WriteLine(exception.Message);
    return Failed;
}
