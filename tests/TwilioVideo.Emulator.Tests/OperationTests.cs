using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace TwilioVideo.Emulator.Tests;

public partial class OperationTests
{
    [Fact]
    public void All_39_operations_of_the_API_and_three_ways_to_media_are_served()
    {
        string[] media = ["FetchRecordingMedia", "FetchRoomRecordingMedia", "FetchCompositionMedia"];
        Assert.Equal(42, OperationTable.All.Count);
        Assert.Equal(42, OperationTable.All.Select(operation => operation.Name).Distinct().Count());
        Assert.Equal(3, OperationTable.All.Count(operation => media.Contains(operation.Name)));
    }

    [Fact]
    public void Every_operation_is_found_by_its_own_method_and_path()
    {
        foreach (Operation operation in OperationTable.All)
        {
            RequestTarget target = RequestTarget.Parse(Parameter().Replace(operation.Template, "x"));
            Assert.Same(operation, OperationTable.Routes.Match(operation.Method, target, out _, out _));
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
