using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Media;
using Xunit;

namespace TwilioVideo.Client.Tests.Media;

/// <summary>Downloads against media hosts that misbehave.</summary>
public sealed class DownloadTests : IDisposable
{
    private const string Recording = "RT00000000000000000000000000000001";
    private static readonly byte[] Content = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i % 251 + 1))];
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();

    private string FilePath => Path.Combine(_directory.FullName, "a.mka");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData("TEXT/HTML", "<html>")]
    [InlineData("text/plain", "error")]
    [InlineData("application/xml", "<Error/>")]
    [InlineData("application/json; charset=utf-8", "{}")]
    [InlineData("application/problem+json", "{}")]
    [InlineData(null, "  <!DOCTYPE html>")]
    [InlineData(null, "\uFEFF<?xml version='1.0'?><Error/>")]
    [InlineData(null, "{\"error\":true}")]
    public async Task Text_is_not_saved_as_media(string? type, string body)
    {
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => SaveAsync(_ => StubHandler.Text(200, body, type)));
        Assert.Equal(TwilioVideoErrorKind.Media, exception.Kind);
        Assert.Empty(_directory.GetFiles());
    }

    [Theory]
    [InlineData("\"é\"")]
    [InlineData("long")]
    public async Task Entity_tag_that_can_not_be_sent_blocks_nothing(string tag)
    {
        var requests = 0;
        await SaveAsync(request =>
        {
            Assert.Null(request.Headers.Range);
            return Respond(++requests == 1 ? Content[..400] : Content, tag == "long" ? $"\"{new string('a', 9000)}\"" : tag);
        });
        Assert.Equal(Content, await File.ReadAllBytesAsync(FilePath, TestContext.Current.CancellationToken));
        Assert.Equal(["a.mka"], _directory.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Damaged_state_of_an_earlier_download_is_replaced()
    {
        await File.WriteAllTextAsync(FilePath + ".partial", "other", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(FilePath + ".partial.tag", "TwilioVideo download, version 1\n" + new string('x', 20_000), TestContext.Current.CancellationToken);
        await SaveAsync(_ => Respond(Content, "\"v1\""));
        Assert.Equal(Content, await File.ReadAllBytesAsync(FilePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Part_without_a_validator_is_not_spliced()
    {
        var requests = 0;
        await SaveAsync(request => ++requests switch
        {
            1 => Respond(Content[..400], "\"v1\""),
            2 => Part(new byte[600], 400, null),
            _ => Respond(Content, "\"v2\""),
        });
        Assert.Equal(Content, await File.ReadAllBytesAsync(FilePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Part_with_its_validator_is_resumed()
    {
        var requests = 0;
        await SaveAsync(_ => ++requests == 1 ? Respond(Content[..400], "\"v1\"") : Part(Content[400..], 400, "\"v1\""));
        Assert.Equal((2, Content.Length), (requests, (int)new FileInfo(FilePath).Length));
    }

    [Theory]
    [InlineData(@"C:\media\a.mka", true, null)]
    [InlineData(@"C:\media\a:b.mka", true, "Windows does not allow ':' in a name")]
    [InlineData(@"C:\media\CON", true, "the name 'CON' is reserved on Windows")]
    [InlineData(@"C:\media\com1.mka", true, "the name 'com1' is reserved on Windows")]
    [InlineData(@"C:\media\a?.mka", true, "Windows does not allow '?' in a name")]
    [InlineData(@"C:\media\a.", true, "on Windows the name 'a.' can't end in a dot or a space")]
    [InlineData("C:\\media\\a\tb", true, "it has a control character")]
    [InlineData(@"\\server\share\a.mka", true, null)]
    [InlineData("/media/a:b?.mka", false, null)]
    [InlineData("/media/CON", false, null)]
    [InlineData("/media/a\0b", false, "it has a NUL character")]
    public void Path_is_validated_by_the_rules_of_the_system(string path, bool isWindows, string? error) =>
        Assert.Equal(error, DownloadPathRules.GetError(path, isWindows));

    [Fact]
    public async Task Invalid_path_is_rejected_without_a_request()
    {
        using var handler = new StubHandler(_ => throw new InvalidOperationException());
        using var client = handler.CreateClient();
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() =>
            client.SaveRecordingAsync(Recording, null, FilePath + "\0", false, new DownloadProgress(), new RequestContext(TestContext.Current.CancellationToken)));
        Assert.Equal((TwilioVideoErrorKind.InvalidInput, 0), (exception.Kind, handler.Requests.Count));
    }

    private async Task SaveAsync(Func<HttpRequestMessage, HttpResponseMessage> respond)
    {
        using var handler = new StubHandler(request =>
        {
            if (request.RequestUri!.Host != "video.twilio.com")
            {
                return respond(request);
            }

            var redirect = new HttpResponseMessage(HttpStatusCode.Found) { Content = new ByteArrayContent([]) };
            redirect.Headers.Location = new Uri("https://media.example.com/file");
            return redirect;
        });
        using var client = handler.CreateClient();
        await client.SaveRecordingAsync(Recording, Content.Length, FilePath, false, new DownloadProgress(), new RequestContext(TestContext.Current.CancellationToken));
    }

    private static HttpResponseMessage Respond(byte[] content, string tag)
    {
        var response = new HttpResponseMessage { Content = new ByteArrayContent(content) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("video/x-matroska");
        response.Content.Headers.ContentLength = Content.Length;
        response.Headers.TryAddWithoutValidation("ETag", tag);
        return response;
    }

    private static HttpResponseMessage Part(byte[] content, long from, string? tag)
    {
        var response = new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = new ByteArrayContent(content) };
        response.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, Content.Length - 1, Content.Length);
        if (tag is not null)
        {
            response.Headers.TryAddWithoutValidation("ETag", tag);
        }

        return response;
    }
}
