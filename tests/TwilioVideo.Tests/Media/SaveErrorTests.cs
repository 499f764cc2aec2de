using System;
using System.IO;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Media;

/// <summary>What somebody is told whose download can't begin.</summary>
public sealed class SaveErrorTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>, IDisposable
{
    private const string Seed = "@{ rooms = @{ uniqueName = 'work'; recordings = @{ status = 'processing' }, 'audio', 'video' } }";
    private readonly string _folder = Directory.CreateTempSubdirectory("media-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("processing", "is still 'processing' and has no file yet. Wait for it: Wait-TwilioComposition.")]
    [InlineData("enqueued", "is still 'enqueued' and has no file yet. Wait for it: Wait-TwilioComposition.")]
    [InlineData("failed", "is 'failed', so it has no file.")]
    [InlineData("deleted", "is 'deleted', so it has no file.")]
    public void A_composition_without_a_file_is_told_from_a_wrong_SID(string status, string expected)
    {
        var (result, _) = fixture.Run($"Save-TwilioComposition {{CJ}} -Path '{_folder}/x.mp4'", request => request.Target.EndsWith("/Media", StringComparison.Ordinal)
            ? (404, """{"code":20404,"message":"It was not found","status":404}""")
            : (200, $$"""{"sid":"{{ResponseBodies.Sid("CJ", 1)}}","status":"{{status}}"}"""));

        var error = result.OnlyError();
        Assert.StartsWith("TwilioVideo.Media,", error.FullyQualifiedErrorId);
        Assert.Contains(expected, error.ToString());
        Assert.DoesNotContain("Check the SID", error.ErrorDetails.RecommendedAction);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_recording_that_is_not_completed_is_told_from_a_wrong_SID()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        var unfinished = host.Run($"Get-TwilioRecording -Status processing | Save-TwilioRecording -Path '{_folder}'").OnlyError();
        Assert.StartsWith("TwilioVideo.Media,", unfinished.FullyQualifiedErrorId);
        Assert.Contains("is still 'processing' and has no file yet", unfinished.ToString());

        var wrong = host.Run($"Save-TwilioRecording {ResponseBodies.Sid("RT", 9)} -Path '{_folder}/x.mka'").OnlyError();
        Assert.StartsWith("TwilioApi.20404,", wrong.FullyQualifiedErrorId);
        Assert.Contains("Check the SID", wrong.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_path_in_the_place_of_the_SID_is_one_error_that_names_the_parameter()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        var error = host.Run($"Get-TwilioRecording | Save-TwilioRecording '{_folder}/'").OnlyError();

        Assert.StartsWith("TwilioVideo.InvalidInput,", error.FullyQualifiedErrorId);
        Assert.Contains($"Did you mean -Path '{_folder}/'?", error.ToString());
        Assert.Empty(Directory.GetFiles(_folder));
    }
}
