using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

/// <summary>Compressed responses, at the handler's seam.</summary>
public sealed class ResponseDecompressionTests
{
    private const string Body = """{"sid":"RM00000000000000000000000000000001","status":"in-progress"}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    public async Task Response_that_is_compressed_is_read(string encoding)
    {
        var room = await GetAsync(Compress(Body), encoding);

        Assert.Equal("in-progress", room.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("identity")]
    public async Task Response_that_is_not_compressed_is_read_as_it_is(string? encoding)
    {
        var room = await GetAsync(Encoding.UTF8.GetBytes(Body), encoding);

        Assert.Equal("in-progress", room.Status);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    public async Task Compressed_response_that_is_cut_is_one_error(int length)
    {
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => GetAsync(Compress(Body)[..length], "gzip"));

        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
    }

    [Fact]
    public async Task Response_that_only_says_it_is_compressed_is_one_error()
    {
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => GetAsync(Encoding.UTF8.GetBytes(Body), "gzip"));

        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
    }

    [Fact]
    public async Task Explanation_of_an_error_is_decompressed_too()
    {
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => GetAsync(Compress("""{"code":20404,"message":"Nothing there"}"""), "gzip", 404));

        Assert.Equal((404, 20404), (exception.StatusCode, exception.Code));
        Assert.Contains("Nothing there", exception.Message);
    }

    private static async Task<Room> GetAsync(byte[] body, string? encoding, int status = 200)
    {
        using var handler = new StubHttpMessageHandler(_ =>
        {
            var response = new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new ByteArrayContent(body) };
            if (encoding is not null)
            {
                response.Content.Headers.ContentEncoding.Add(encoding);
            }

            return response;
        });
        using var client = TestClient.Create(handler, retries: 0);
        return await client.GetRoomAsync(TestClient.Room, TestClient.Context);
    }

    private static byte[] Compress(string text)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionMode.Compress))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
