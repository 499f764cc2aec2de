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
using Microsoft.Extensions.Hosting;

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

    /// <summary>Gets the base URL of the API.</summary>
    public Uri Address { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="emulator">The emulator to serve.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="http2">True to serve HTTP/2 without TLS instead of HTTP/1.1.</param>
    /// <returns>The started server.</returns>
    public static async Task<EmulatorServer> StartAsync(VideoEmulator emulator, int port = 0, bool http2 = false)
    {
        // The empty builder starts faster: no configuration, logging or middleware is needed.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, endpoint => endpoint.Protocols = http2 ? HttpProtocols.Http2 : HttpProtocols.Http1);

            // The service has its media on another host. On one machine another port is the nearest equivalent.
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        // Hanging responses are part of fault injection and must not delay the shutdown.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
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

    /// <summary>Waits for a termination signal or the cancellation token, and stops the server.</summary>
    /// <param name="cancellationToken">The cancellation token.</param>
    /// <returns>The task.</returns>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
