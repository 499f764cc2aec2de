using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace TwilioVideo.Emulator.Host;

/// <summary>Serves an emulator over HTTP on the loopback address.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromMilliseconds(200);

    private readonly WebApplication _application;

    private EmulatorServer(WebApplication application, Uri address)
    {
        _application = application;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<EmulatorServer> StartAsync(VideoEmulator emulator, int port = 0, bool http2 = false)
    {
        // Without the usual builder's configuration, logging and middleware: none of it is used, and all of it takes time.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, endpoint => endpoint.Protocols = http2 ? HttpProtocols.Http2 : HttpProtocols.Http1);

            // Media lies on another host; another port is the nearest thing to it on one machine.
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        WebApplication application = builder.Build();
        application.Run(context => EmulatorMiddleware.InvokeAsync(emulator, context));
        try
        {
            await application.StartAsync();
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        IServerAddressesFeature addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        emulator.MediaAddress = new Uri(addresses.Addresses.Last());
        return new EmulatorServer(application, new Uri(addresses.Addresses.First()));
    }

    public async ValueTask DisposeAsync()
    {
        // Whoever still waits for an answer is cut off: a server that hangs at its end would hang its tests.
        using CancellationTokenSource deadline = new(ShutdownTimeout);
        await _application.StopAsync(deadline.Token);
        await _application.DisposeAsync();
    }
}
