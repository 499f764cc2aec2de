using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Emulator;
using TwilioVideo.Emulator.Host;

return await new HostCommand().InvokeAsync(args, RunAsync);

static async Task<int> RunAsync(HostSettings settings, CancellationToken cancellationToken)
{
    VideoEmulator emulator;
    try
    {
        emulator = settings.Seed is null
            ? new VideoEmulator(settings.Emulator)
            : VideoEmulator.FromSeed(await File.ReadAllTextAsync(settings.Seed.FullName, cancellationToken), settings.Emulator);
    }
    catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return HostExitCode.InvalidArguments;
    }

    try
    {
        await using EmulatorServer server = await EmulatorServer.StartAsync(emulator, settings.Port, settings.UseHttp2);
        string address = server.Address.GetLeftPart(UriPartial.Authority);
        string token = emulator.AuthToken.Replace("'", "''", StringComparison.Ordinal);
        Console.WriteLine($"Listening on {address}");
        Console.WriteLine($"Account SID: {emulator.AccountSid}");
        Console.WriteLine($"Auth token:  {emulator.AuthToken}");
        Console.WriteLine(
            $"Connect-TwilioVideo -BaseUri {address} -AccountSid {emulator.AccountSid} "
            + $"-AuthToken (ConvertTo-SecureString '{token}' -AsPlainText -Force)");
        await server.WaitForShutdownAsync(cancellationToken);
        return HostExitCode.Success;
    }
    catch (IOException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return HostExitCode.Failed;
    }
}
