using System.Linq;
using System.Text.RegularExpressions;
using TwilioVideo.Emulator.Endpoints;
using TwilioVideo.Emulator.Http;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public partial class OperationRegistryTests
{
    [Fact]
    public void All_39_operations_of_the_API_and_three_ways_to_media_are_served()
    {
        string[] media = ["FetchRecordingMedia", "FetchRoomRecordingMedia", "FetchCompositionMedia"];
        Assert.Equal(42, OperationRegistry.All.Count);
        Assert.Equal(42, OperationRegistry.All.Select(operation => operation.Name).Distinct().Count());
        Assert.Equal(3, OperationRegistry.All.Count(operation => media.Contains(operation.Name)));
    }

    [Fact]
    public void Every_operation_is_found_by_its_own_method_and_path()
    {
        foreach (Operation operation in OperationRegistry.All)
        {
            RequestTarget target = RequestTarget.Parse(Parameter().Replace(operation.Template, "x"));
            Assert.Same(operation, OperationRegistry.Routes.Match(operation.Method, target, out _, out _));
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
