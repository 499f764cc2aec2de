using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests.Bulk;

/// <summary>A host with one crowded room, and what it says itself about what was done to it.</summary>
internal sealed class BulkHost : IAsyncDisposable
{
    public const string RoomName = "work";
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly EmulatorHostProcess process;
    private readonly HttpClient control;

    private BulkHost(EmulatorHostProcess process)
    {
        this.process = process;
        control = new HttpClient { BaseAddress = process.Address };
        var credential = Encoding.ASCII.GetBytes($"{EmulatorHostProcess.AccountSid}:{EmulatorHostProcess.AuthToken}");
        control.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credential));
    }

    public Uri Address => process.Address;

    public static async Task<BulkHost> StartAsync(int guests, params string[] options) => new(await EmulatorHostProcess.StartAsync(
        $$"""{"rooms":[{"uniqueName":"{{RoomName}}","participantCount":{{guests}}}]}""", ["--request-log", "1000000", .. options]));

    /// <summary>An engine that is connected, and knows everybody in the room as $guests.</summary>
    public Engine Connect(string how = "-WritesPerSecond 5000 -ReadsPerSecond 5000")
    {
        var engine = new Engine();
        engine.Run(
            $"param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token {how}; $global:guests = @(Get-TwilioRoomParticipant {RoomName})",
            Address,
            EmulatorHostProcess.AccountSid,
            Secret.Of(EmulatorHostProcess.AuthToken)).ShouldBeClean();
        return engine;
    }

    /// <summary>Sets what goes wrong from now on.</summary>
    public async Task SetFaultsAsync(string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await control.PutAsync("/_emulator/faults", body, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task ClearFaultsAsync() => (await control.DeleteAsync("/_emulator/faults", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    public async Task JoinAsync(string identity) =>
        (await control.PostAsync($"/_emulator/rooms/{RoomName}/participants?identity={identity}", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    /// <summary>Every change that really happened.</summary>
    public Task<List<LedgerLine>> LedgerAsync() => LinesAsync<LedgerLine>("/_emulator/ledger");

    /// <summary>Whom a request disconnected, as often as it happened.</summary>
    public async Task<List<string>> DisconnectedAsync() =>
        [.. (await LedgerAsync()).Where(line => line is { Operation: "UpdateRoomParticipant", NewStatus: "disconnected" }).Select(line => line.ParticipantSid!)];

    public Task<List<RequestLine>> RequestsAsync() => LinesAsync<RequestLine>("/_emulator/requests");

    public async Task<HostStatistics> StatisticsAsync() =>
        JsonSerializer.Deserialize<HostStatistics>(await control.GetStringAsync("/_emulator/statistics", TestContext.Current.CancellationToken), Snake)!;

    public ValueTask DisposeAsync()
    {
        control.Dispose();
        return process.DisposeAsync();
    }

    private async Task<List<T>> LinesAsync<T>(string path)
    {
        var text = await control.GetStringAsync(path, TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<T>(line, Snake)!)];
    }
}

internal sealed record LedgerLine(int Sequence, DateTimeOffset Time, string Operation, string? RoomSid, string? ParticipantSid, string? OldStatus, string? NewStatus);

internal sealed record RequestLine(long Number, DateTimeOffset Time, string Method, string Target, string Form);

internal sealed record HostStatistics(long Requests, long Refused, long Struck, int InFlight, int MostInFlight);
