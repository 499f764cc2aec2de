using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>A host with one crowded room, and what it says itself about what was done to it.</summary>
internal sealed class EmulatorHostFixture : IAsyncDisposable
{
    public const string RoomName = "work";
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly EmulatorHost _host;
    private readonly HttpClient _control;

    private EmulatorHostFixture(EmulatorHost host)
    {
        _host = host;
        _control = new HttpClient { BaseAddress = host.Address };
        var credential = Encoding.ASCII.GetBytes($"{EmulatorHost.AccountSid}:{EmulatorHost.AuthToken}");
        _control.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credential));
    }

    public Uri Address => _host.Address;

    public static async Task<EmulatorHostFixture> StartAsync(int guests, params string[] options) => new(await EmulatorHost.StartAsync(
        $$"""{"rooms":[{"uniqueName":"{{RoomName}}","participantCount":{{guests}}}]}""", ["--request-log", "20000", .. options]));

    /// <summary>An engine that is connected, and knows everybody in the room as $guests.</summary>
    public PowerShellHost Connect(string how = "-WritesPerSecond 5000 -ReadsPerSecond 5000")
    {
        var host = new PowerShellHost();
        host.Run(
            $"param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token {how}; $global:guests = @(Get-TwilioRoomParticipant {RoomName})",
            Address,
            EmulatorHost.AccountSid,
            SecureStrings.Of(EmulatorHost.AuthToken)).ShouldBeClean();
        return host;
    }

    /// <summary>Sets what goes wrong from now on.</summary>
    public async Task SetFaultsAsync(string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _control.PutAsync("/_emulator/faults", body, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task ClearFaultsAsync() => (await _control.DeleteAsync("/_emulator/faults", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    public async Task JoinAsync(string identity) =>
        (await _control.PostAsync($"/_emulator/rooms/{RoomName}/participants?identity={identity}", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    /// <summary>Every change that really happened.</summary>
    public Task<List<LedgerLine>> ChangeLogAsync() => LinesAsync<LedgerLine>("/_emulator/changes");

    /// <summary>Whom a request disconnected, as often as it happened.</summary>
    public async Task<List<string>> DisconnectedAsync() =>
        [.. (await ChangeLogAsync()).Where(line => line is { Operation: "UpdateRoomParticipant", NewStatus: "disconnected" }).Select(line => line.ParticipantSid!)];

    public Task<List<RequestLine>> RequestsAsync() => LinesAsync<RequestLine>("/_emulator/requests");

    public async Task<HostStatistics> StatisticsAsync() =>
        JsonSerializer.Deserialize<HostStatistics>(await _control.GetStringAsync("/_emulator/statistics", TestContext.Current.CancellationToken), Snake)!;

    public ValueTask DisposeAsync()
    {
        _control.Dispose();
        return _host.DisposeAsync();
    }

    private async Task<List<T>> LinesAsync<T>(string path)
    {
        var text = await _control.GetStringAsync(path, TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<T>(line, Snake)!)];
    }
}
