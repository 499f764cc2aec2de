using System.IO;
using System.Text;
using System.Threading.Tasks;
using TwilioVideo.Client.Serialization;
using Xunit;

namespace TwilioVideo.Client.Tests.Serialization;

public sealed class BufferedJsonReaderTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(8_192)]
    [InlineData(50_000)]
    public async Task Body_of_any_length_is_read_whole(int length)
    {
        var body = $$"""{"status":"{{new string('x', length)}}"}""";

        var room = await BufferedJsonReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), VideoJsonContext.Default.Room, null, TestContext.Current.CancellationToken);

        Assert.Equal(length, room!.Status!.Length);
    }

    [Fact]
    public async Task Body_without_end_is_given_up()
    {
        await Assert.ThrowsAsync<ResponseTooLargeException>(
            async () => await BufferedJsonReader.ReadToEndAsync(new EndlessStream(), 1_000_000, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Body_that_breaks_off_gives_its_exception() => await Assert.ThrowsAsync<IOException>(
        async () => await BufferedJsonReader.ReadAsync(new BrokenStream("{"u8.ToArray()), VideoJsonContext.Default.Room, null, TestContext.Current.CancellationToken));

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(System.Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }

        public override ValueTask<int> ReadAsync(System.Memory<byte> buffer, System.Threading.CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
    }
}
