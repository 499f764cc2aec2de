using System;
using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>A date that is written as text is the same day in every culture, or is refused; no calendar has a say in it.</summary>
public sealed class DateParameterTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private static readonly string[] Cultures = ["fa-IR", "th-TH", "ar-SA", "de-DE", "en-US"];
    private static readonly string[] Lists = ["Get-TwilioRecording", "Get-TwilioRoom", "Get-TwilioComposition", "Get-TwilioCompositionHook", "Get-TwilioRoomParticipant {RM}"];

    private static readonly (string Text, string Sent)[] Texts =
    [
        ("2024-05-01T00:00:00Z", "2024-05-01T00:00:00Z"),
        ("2024-05-01 10:30Z", "2024-05-01T10:30:00Z"),
        ("2024-05-01T02:00:00+02:00", "2024-05-01T00:00:00Z"),
        ("2024-05-01T23:30:00.1234567-0130", "2024-05-02T01:00:00Z"),
        ("2024-02-29", DateTimeOffset.Parse("2024-02-29", System.Globalization.CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    public static TheoryData<string, string, string> Written => [.. from culture in Cultures from one in Texts select (culture, one.Text, one.Sent)];

    public static TheoryData<string, string> EveryList => [.. from culture in Cultures from list in Lists select (culture, list)];

    [Theory]
    [MemberData(nameof(Written))]
    public void ISO_text_is_the_same_time_everywhere(string culture, string text, string sent) =>
        Assert.Equal($"/v1/Recordings?DateCreatedBefore={sent}&PageSize=100", Ask(culture, $"Get-TwilioRecording -DateCreatedBefore '{text}'"));

    [Theory]
    [MemberData(nameof(EveryList))]
    public void Every_list_reads_it_so(string culture, string list) =>
        Assert.Contains("DateCreatedAfter=2024-05-01T00:00:00Z&DateCreatedBefore=2024-06-01T00:00:00Z", Ask(culture, $"{list} -DateCreatedAfter 2024-05-01T00:00Z -DateCreatedBefore ([psobject]'2024-06-01T00:00Z')"));

    [Theory]
    [InlineData("en-US", "5/1/2024 00:00:00 +00:00", "2024-05-01T00:00:00Z")]
    [InlineData("de-DE", "1.5.2024 00:00:00 +00:00", "2024-05-01T00:00:00Z")]
    public void Other_text_is_read_as_the_shell_reads_it(string culture, string text, string sent) =>
        Assert.Contains($"DateCreatedBefore={sent}", Ask(culture, $"Get-TwilioRecording -DateCreatedBefore '{text}'"));

    [Theory]
    [InlineData("fa-IR", "5/1/2024", "another calendar")]
    [InlineData("th-TH", "5/1/2024", "another calendar")]
    [InlineData("ar-SA", "1/5/1445", "another calendar")]
    [InlineData("fa-IR", "2024-5-1", "another calendar")]
    [InlineData("en-US", "2024-13-45", "no date")]
    [InlineData("de-DE", "2024-05-01T25:00", "no date")]
    public void What_may_be_another_day_is_rejected(string culture, string text, string reason)
    {
        var (result, requests) = fixture.Run(In(culture, $"Get-TwilioRecording -DateCreatedBefore '{text}'"), _ => (200, ResponseBodies.List("recordings", null)));

        Assert.Contains(reason, result.OnlyError().ToString());
        Assert.Empty(requests);
    }

    [Fact]
    public void A_time_that_is_no_text_is_taken_as_it_is() =>
        Assert.Contains("DateCreatedBefore=2024-05-01T00:00:00Z", Ask("fa-IR", "Get-TwilioRecording -DateCreatedBefore ([datetime]::new(2024, 5, 1, 0, 0, 0, [DateTimeKind]::Utc))"));

    private static string In(string culture, string script) =>
        $"$usual = [cultureinfo]::CurrentCulture; try {{ [cultureinfo]::CurrentCulture = '{culture}'; {script} }} finally {{ [cultureinfo]::CurrentCulture = $usual }}";

    private string Ask(string culture, string script)
    {
        var (result, requests) = fixture.Run(In(culture, script), request => (200, ResponseBodies.List(request.Target.Split('?')[0].Split('/')[^1] switch { "CompositionHooks" => "composition_hooks", var name => name.ToLowerInvariant() }, null)));
        result.ShouldBeClean();
        return Uri.UnescapeDataString(Assert.Single(requests).Target);
    }
}
