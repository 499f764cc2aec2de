using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using TwilioVideo.Client.Media;
using Xunit;

namespace TwilioVideo.Client.Tests.Media;

/// <summary>Files on disk: what is somebody else's is not touched, and what is left is only what can be gone on from.</summary>
public sealed class ResumableDownloadFileTests : IDisposable
{
    private const string Sid = TestClient.Recording;
    private readonly string _folder = Directory.CreateTempSubdirectory("download").FullName;

    private string Target => Path.Combine(_folder, "media.mkv");

    private string Partial => Target + ".partial";

    private string State => Target + ".partial.tag";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Partial_file_of_somebody_else_is_not_touched()
    {
        File.WriteAllText(Partial, "mine");

        AssertFileError(() => ResumableDownloadFile.Open(Target, Sid));
        Assert.Equal("mine", File.ReadAllText(Partial));
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("")]
    [InlineData("TwilioVideo download, version 2\na\n\n\n")]
    public void State_file_of_somebody_else_is_not_touched(string text)
    {
        File.WriteAllText(State, text);

        AssertFileError(() => ResumableDownloadFile.Open(Target, Sid));
        Assert.Equal(text, File.ReadAllText(State));
        Assert.False(File.Exists(Partial));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Link_in_place_of_a_file_is_not_followed(bool isPartial)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        var victim = Path.Combine(_folder, "victim");
        File.WriteAllText(victim, "");
        File.CreateSymbolicLink(isPartial ? Partial : State, victim);

        AssertFileError(() => ResumableDownloadFile.Open(Target, Sid));
        Assert.True(File.Exists(victim));
    }

    [Fact]
    public async Task File_with_a_validator_is_gone_on_from()
    {
        await LeaveAsync(5, total: 9, "\"v1\"");

        using var file = ResumableDownloadFile.Open(Target, Sid);

        Assert.Equal((5L, 9L, "\"v1\""), (file.Length, file.State.Total, file.State.Validator));
    }

    [Theory]
    [InlineData(5, 9, "\"v1\"", TestClient.Composition)]
    [InlineData(9, 5, "\"v1\"", Sid)]
    [InlineData(5, 9, null, Sid)]
    public async Task File_that_can_not_be_gone_on_from_starts_anew(int length, int total, string? validator, string sid)
    {
        await LeaveAsync(length, total, validator);

        using var file = ResumableDownloadFile.Open(Target, sid);

        Assert.Equal((0L, (long?)null, (string?)null), (file.Length, file.State.Total, file.State.Validator));
    }

    [Fact]
    public void File_that_has_nothing_to_go_on_from_is_removed_at_the_end()
    {
        using (var file = ResumableDownloadFile.Open(Target, Sid))
        {
            file.Restart(9, "\"v1\"");
            Assert.True(File.Exists(State));
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task File_is_put_in_its_place_when_it_is_whole()
    {
        using (var file = ResumableDownloadFile.Open(Target, Sid))
        {
            file.Restart(null, "\"v1\"");
            file.UpdateState(3);
            await file.AppendAsync("abcd"u8.ToArray(), 3, TestContext.Current.CancellationToken);
            file.Complete(overwrite: false);
            Assert.Equal(3, file.Length);
        }

        Assert.Equal("abc", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task File_that_came_meanwhile_is_replaced_only_where_that_was_asked_for(bool overwrite)
    {
        using var file = ResumableDownloadFile.Open(Target, Sid);
        file.Restart(3, "\"v1\"");
        await file.AppendAsync("abc"u8.ToArray(), 3, TestContext.Current.CancellationToken);
        File.WriteAllText(Target, "theirs");

        if (!overwrite)
        {
            AssertFileError(() => file.Complete(overwrite: false));
        }
        else
        {
            file.Complete(overwrite: true);
        }

        Assert.Equal(overwrite ? "abc" : "theirs", File.ReadAllText(Target));
    }

    [Fact]
    public async Task Folder_of_that_name_is_an_error_and_what_came_is_kept()
    {
        using (var file = ResumableDownloadFile.Open(Target, Sid))
        {
            file.Restart(3, "\"v1\"");
            await file.AppendAsync("abc"u8.ToArray(), 3, TestContext.Current.CancellationToken);
            Directory.CreateDirectory(Target);

            AssertFileError(() => file.Complete(overwrite: true));
        }

        Assert.Equal("abc", File.ReadAllText(Partial));
    }

    [Fact]
    public void Folder_that_is_missing_is_an_error_of_the_file() =>
        AssertFileError(() => ResumableDownloadFile.Open(Path.Combine(_folder, "none", "media.mkv"), Sid));

    [Fact]
    public void State_without_a_length_or_validator_is_read_back()
    {
        new DownloadState(Sid, null, null).Write(State);

        Assert.Equal(new DownloadState(Sid, null, null), DownloadState.Read(State));
        Assert.True(DownloadState.Exists(State));
        Assert.Null(DownloadState.Read(Partial));
    }

    [Fact]
    public void State_is_written_over_an_earlier_one_but_not_over_a_file_of_somebody_else()
    {
        new DownloadState(Sid, 1, "\"v1\"").Write(State);
        new DownloadState(Sid, 2, "\"v2\"").Write(State);
        Assert.Equal(new DownloadState(Sid, 2, "\"v2\""), DownloadState.Read(State));

        File.WriteAllText(State, "mine");
        Assert.Throws<IOException>(() => new DownloadState(Sid, 3, null).Write(State));
        Assert.Equal("mine", File.ReadAllText(State));
    }

    [Fact]
    public void State_file_that_is_huge_is_somebody_elses()
    {
        File.WriteAllBytes(State, new byte[100_000]);

        Assert.Throws<IOException>(() => DownloadState.Read(State));
    }

    private static void AssertFileError(Action action) => Assert.Equal(TwilioVideoErrorKind.File, Assert.Throws<TwilioVideoException>(action).Kind);

    private async Task LeaveAsync(int length, int total, string? validator)
    {
        await File.WriteAllBytesAsync(Partial, Encoding.ASCII.GetBytes(new string('x', length)), TestContext.Current.CancellationToken);
        new DownloadState(Sid, total, validator).Write(State);
    }
}
