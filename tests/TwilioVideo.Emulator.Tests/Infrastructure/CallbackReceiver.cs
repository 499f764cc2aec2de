using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace TwilioVideo.Emulator.Tests.Infrastructure;

/// <summary>Receives callbacks, responds to the first ones with an error, and verifies each signature with its own code.</summary>
internal sealed class CallbackReceiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _work;
    private int _failures;

    public CallbackReceiver(int failures)
    {
        _failures = failures;
        using (TcpListener probe = new(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}/hook/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _work = ReceiveAsync();
    }

    public string Address { get; }

    public bool AllSigned { get; private set; } = true;

    public List<Dictionary<string, string>> Accepted { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _work;
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using StreamReader reader = new(context.Request.InputStream, Encoding.UTF8);
                string body = await reader.ReadToEndAsync();
                Dictionary<string, string> fields = body.Split('&').Select(pair => pair.Split('='))
                    .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
                string signed = Address + string.Concat(
                    fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
                byte[] hash = HMACSHA1.HashData(Encoding.UTF8.GetBytes(EmulatorOptions.TestAuthToken), Encoding.UTF8.GetBytes(signed));
                AllSigned &= context.Request.Headers["X-Twilio-Signature"] == Convert.ToBase64String(hash);
                bool fails = _failures-- > 0;
                if (!fails)
                {
                    Accepted.Add(fields);
                }

                context.Response.StatusCode = fails ? 500 : 204;
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            return;
        }
    }
}
