using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Reflection;
using System.Threading.Tasks;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>The emulator's host on a free port of loopback.</summary>
/// <remarks>It runs in this process, because a process for each test takes most of the time of a test. Its own process is tested with the emulator.</remarks>
public sealed class EmulatorHost : IAsyncDisposable
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "test-token-of-the-test-suite";

    private static readonly Dictionary<string, string> OptionNames = new()
    {
        ["--random-seed"] = "RandomSeed",
        ["--repeated-disconnect"] = "RepeatedDisconnectBehavior",
        ["--request-log"] = "RequestLogCapacity",
    };

    private static readonly EmulatorLoadContext Context = new(RepositoryPaths.EmulatorHost);
    private static readonly Type Emulator = Context.GetType("TwilioVideo.Emulator", "VideoEmulator");
    private static readonly Type Options = Context.GetType("TwilioVideo.Emulator", "EmulatorOptions");
    private static readonly Type Server = Context.GetType("TwilioVideo.Emulator.Host", "EmulatorServer");
    private readonly IAsyncDisposable _server;

    private EmulatorHost(IAsyncDisposable server)
    {
        _server = server;
        Address = (Uri)Server.GetProperty("Address")!.GetValue(server)!;
    }

    public Uri Address { get; }

    /// <summary>Starts a host with rooms.</summary>
    /// <param name="seed">The seed, as JSON.</param>
    /// <param name="options">Options and values, as the host's command line has them.</param>
    public static async Task<EmulatorHost> StartAsync(string seed, params string[] options)
    {
        var emulator = Emulator.GetMethod("FromSeed")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [seed, CreateOptions(options)], null);
        var start = (Task)Server.GetMethod("StartAsync")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [emulator, 0, false], null)!;
        await start;
        return new EmulatorHost((IAsyncDisposable)start.GetType().GetProperty("Result")!.GetValue(start)!);
    }

    /// <summary>Connects an engine to the host.</summary>
    public void Connect(PowerShellHost host) => host.Run(
        "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -Credential ([pscredential]::new($sid, $token))",
        Address,
        AccountSid,
        SecureStrings.Of(AuthToken)).ShouldBeClean();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static object CreateOptions(string[] options)
    {
        var created = Activator.CreateInstance(Options)!;
        Set("AccountSid", AccountSid);
        Set("AuthToken", AuthToken);
        Set("LatencyMilliseconds", "0");
        for (var i = 0; i < options.Length; i += 2)
        {
            Set(OptionNames[options[i]], options[i + 1].Replace("-", "", StringComparison.Ordinal));
        }

        return created;

        void Set(string name, string value)
        {
            var property = Options.GetProperty(name)!;
            property.SetValue(created, TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(value));
        }
    }
}
