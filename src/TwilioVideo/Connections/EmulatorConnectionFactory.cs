using System;
using System.IO;
using System.Management.Automation;
using TwilioVideo.Client;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Emulator;
using TwilioVideo.Emulator.Events;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Connections;

/// <summary>A connection to an emulator in this process. The only place where the module knows the emulator.</summary>
internal static class EmulatorConnectionFactory
{
    /// <summary>Starts an emulator and connects to it.</summary>
    /// <param name="settings">Time-outs and the like.</param>
    /// <param name="seed">A path, a file, a hashtable, an object, or null for no rooms.</param>
    /// <param name="resolve">Makes a full path of a PowerShell path.</param>
    /// <exception cref="TwilioVideoException">The seed can't be used (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static TwilioVideoConnection Open(ConnectionOptions settings, object? seed, Func<string, string> resolve)
    {
        if (settings.BaseUri is not null)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "-Emulator answers in this process; -BaseUri names another place. Give one or the other.");
        }

        try
        {
            var emulator = VideoEmulator.FromSeed(ReadSeed(seed, resolve), new EmulatorOptions { AccountSid = "AC" + Guid.NewGuid().ToString("N") });
            var client = new TwilioVideoClient(
                TwilioCredential.Create(emulator.AccountSid, emulator.AuthToken), settings.ToOptions(emulator.CreateHandler()));
            return new TwilioVideoConnection(client, settings.Region, settings.Edge, isEmulator: true)
            {
                TokenCredential = TwilioCredential.Create(emulator.ApiKeySid, emulator.ApiKeySecret, emulator.AccountSid),
                InvokeEmulatorEvents = json => Invoke(emulator, json),
            };
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException or ItemNotFoundException)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"The seed can't be used: {exception.Message}", exception);
        }
    }

    private static string Invoke(VideoEmulator emulator, string json)
    {
        try
        {
            return emulator.InvokeEvents(json);
        }
        catch (FormatException exception)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, exception.Message, exception);
        }
        catch (EmulatorEventException exception)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Api, exception.Message, exception) { StatusCode = exception.Status, Code = exception.Code };
        }
    }

    private static string ReadSeed(object? seed, Func<string, string> resolve) => (seed is PSObject wrapper ? wrapper.BaseObject : seed) switch
    {
        null => "{}",
        string path => File.ReadAllText(resolve(path)),
        FileInfo file => File.ReadAllText(file.FullName),
        _ => PSObjectJsonSerializer.Serialize(seed),
    };
}
