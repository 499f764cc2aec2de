using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>A service that speaks HTTP/2, and one whose certificate nobody vouches for.</summary>
[Trait("Category", "Slow")]
public sealed class Http2Tests
{
    private const string Script = """
        param($address, $sid, $token)
        Connect-TwilioVideo -BaseUri $address -Credential ([pscredential]::new($sid, ([System.Net.NetworkCredential]::new('', $token).SecurePassword))) -SkipVerification -WritesPerSecond 5000 -MaximumRetryCount 0
        (1..200 | ForEach-Object { 'PA{0:x32}' -f $_ } | Set-TwilioRoomParticipant -RoomSid ('RM' + 'b' * 32) -Status disconnected).Count
        """;

    private readonly ConcurrentBag<(string Protocol, string Connection)> _seen = [];

    [Fact]
    public async Task A_crowd_is_disconnected_over_one_connection()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Only where a process can be told whom to trust.");
        using var certificate = Certificate();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await using var service = await StartAsync(certificate);

        using var child = ScriptProcess.RunTrusting(file, Script, service.Urls.Single(), EmulatorHost.AccountSid, EmulatorHost.AuthToken);
        var text = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(file);

        Assert.Equal((0, "200"), (child.ExitCode, text.Trim()));
        Assert.Equal(200, _seen.Count);
        Assert.All(_seen, entry => Assert.Equal("HTTP/2", entry.Protocol));
        Assert.Single(_seen.Select(entry => entry.Connection).Distinct());
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_request()
    {
        using var certificate = Certificate();
        await using var service = await StartAsync(certificate);
        using var host = new PowerShellHost();

        var result = host.Run(Script, service.Urls.Single(), EmulatorHost.AccountSid, EmulatorHost.AuthToken);

        Assert.Equal(200, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Contains("certificate", error.Exception.Message));
        Assert.Empty(_seen);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // Windows can't serve with a key that lives in memory only.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private async Task<WebApplication> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.ConfigureHttpsDefaults((HttpsConnectionAdapterOptions https) => https.ServerCertificate = certificate));
        builder.WebHost.UseUrls("https://127.0.0.1:0");
        var service = builder.Build();
        service.Run(async context =>
        {
            _seen.Add((context.Request.Protocol, context.Connection.Id));
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            await context.Response.WriteAsync($$"""{"sid":"{{context.Request.Path.Value!.Split('/')[^1]}}","status":"disconnected"}""");
        });
        await service.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }
}
