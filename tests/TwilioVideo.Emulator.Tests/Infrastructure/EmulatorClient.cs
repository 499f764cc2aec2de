using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Infrastructure;

/// <summary>Talks to an emulator as a plain HTTP client does.</summary>
internal sealed class EmulatorClient : IDisposable
{
    private readonly HttpClient _client;

    public EmulatorClient(VideoEmulator emulator)
        : this(emulator, emulator.CreateHandler(), new Uri("https://video.twilio.com"))
    {
    }

    public EmulatorClient(VideoEmulator emulator, HttpMessageHandler handler, Uri address)
    {
        Emulator = emulator;
        _client = new HttpClient(handler) { BaseAddress = address };
        byte[] pair = Encoding.UTF8.GetBytes($"{emulator.AccountSid}:{emulator.AuthToken}");
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
    }

    public VideoEmulator Emulator { get; }

    public HttpRequestHeaders Headers => _client.DefaultRequestHeaders;

    /// <summary>An emulator with the rooms of a seed, and without a latency of its own.</summary>
    public static EmulatorClient Seeded(string json, EmulatorOptions? options = null)
    {
        options ??= new EmulatorOptions();
        options.LatencyMilliseconds = 0;
        return new(VideoEmulator.FromSeed(json, options));
    }

    /// <summary>An emulator without rooms and without latency.</summary>
    public static EmulatorClient Empty(EmulatorOptions? options = null) => Seeded("{}", options);

    public async Task<TestResponse> Send(
        HttpMethod method, string target, HttpContent? content = null, HttpCompletionOption completion = default)
    {
        // Raw, so that nothing between the test and the emulator tidies the path.
        UriCreationOptions raw = new() { DangerousDisablePathAndQueryCanonicalization = true };
        string address = target.Contains("://", StringComparison.Ordinal) ? target : _client.BaseAddress!.GetLeftPart(
            UriPartial.Authority) + target;
        using HttpRequestMessage request = new(method, new Uri(address, raw)) { Content = content };
        using HttpResponseMessage response = await _client.SendAsync(request, completion, TestContext.Current.CancellationToken);
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new TestResponse((int)response.StatusCode, body, response.Headers, response.Content.Headers);
    }

    public Task<TestResponse> Get(string target) => Send(HttpMethod.Get, target);

    public Task<TestResponse> Delete(string target) => Send(HttpMethod.Delete, target);

    public Task<TestResponse> Post(string target, params (string Name, string Value)[] form) =>
        Send(HttpMethod.Post, target, new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<TestResponse> Disconnect(string room, string participant) =>
        Post($"/v1/Rooms/{room}/Participants/{participant}", ("Status", "disconnected"));

    /// <summary>Follows a list's pages to its end.</summary>
    public async Task<List<JsonNode>> All(string target, string key)
    {
        List<JsonNode> items = [];
        for (string? next = target; next is not null;)
        {
            TestResponse page = await Get(next);
            Assert.Equal(200, page.Status);
            items.AddRange(page.Json[key]!.AsArray().Select(item => item!));
            next = (string?)page.Json["meta"]!["next_page_url"];
        }

        return items;
    }

    public void Dispose() => _client.Dispose();
}
