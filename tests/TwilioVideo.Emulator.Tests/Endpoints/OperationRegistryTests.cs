using System.Linq;
using System.Text.RegularExpressions;
using TwilioVideo.Emulator.Endpoints;
using TwilioVideo.Emulator.Http;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public partial class OperationRegistryTests
{
    [Fact]
    public void Registry_all_operations_has_39_and_three_for_media()
    {
        string[] media = ["FetchRecordingMedia", "FetchRoomRecordingMedia", "FetchCompositionMedia"];
        Assert.Equal((42, 4), (OperationRegistry.Video.Count, OperationRegistry.Insights.Count));
        Assert.Equal(46, OperationRegistry.All.Select(operation => operation.Name).Distinct().Count());
        Assert.Equal(3, OperationRegistry.All.Count(operation => media.Contains(operation.Name)));
    }

    [Fact]
    public void Router_path_of_each_operation_finds_it()
    {
        foreach (Operation operation in OperationRegistry.All)
        {
            RequestTarget target = RequestTarget.Parse(Parameter().Replace(operation.Template, "x"));
            Assert.Same(operation, OperationRegistry.GetRoutes("127.0.0.1:4010").Match(operation.Method, target, out _, out _));
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
