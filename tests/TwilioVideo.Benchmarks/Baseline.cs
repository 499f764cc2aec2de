using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Benchmarks;

/// <summary>What somebody would write by hand who wants speed and nothing else: HttpClient, N workers, source-generated JSON.</summary>
internal sealed class Baseline : IDisposable
{
    private readonly HttpClient _http;
    private readonly AuthenticationHeaderValue _authorization;

    public Baseline(Uri address)
    {
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };
        _authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{EmulatorHost.AccountSid}:{EmulatorHost.AuthToken}")));
    }

    public async Task<Person[]> DisconnectAsync(Person[] people, int workers)
    {
        var disconnected = new Person[people.Length];
        var next = -1;
        var running = new Task[workers];
        for (var worker = 0; worker < workers; worker++)
        {
            running[worker] = Task.Run(async () =>
            {
                int index;
                while ((index = Interlocked.Increment(ref next)) < people.Length)
                {
                    disconnected[index] = await DisconnectAsync(people[index]);
                }
            });
        }

        await Task.WhenAll(running);
        return disconnected;
    }

    public async Task<Person> DisconnectAsync(Person person)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/Rooms/{person.RoomSid}/Participants/{person.Sid}");
        request.Headers.Authorization = _authorization;
        request.Content = new FormUrlEncodedContent([new("Status", "disconnected")]);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var body = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(body, BaselineJson.Default.Person))!;
    }

    public async Task<List<Person>> ListAsync(string room, int pageSize)
    {
        var all = new List<Person>();
        var address = $"/v1/Rooms/{room}/Participants?PageSize={pageSize}";
        while (address is not null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = _authorization;
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            using var body = await response.Content.ReadAsStreamAsync();
            var page = (await JsonSerializer.DeserializeAsync(body, BaselineJson.Default.PeoplePage))!;
            all.AddRange(page.Participants);
            address = page.Meta.NextPageUrl;
        }

        return all;
    }

    public void Dispose() => _http.Dispose();
}
