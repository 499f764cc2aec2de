using System.Collections.Generic;
using System.ComponentModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace TwilioVideo.Pester;

/// <summary>Finds the test files. Which tests a file has, only a run tells.</summary>
[FileExtension(".dll")]
[FileExtension(".exe")]
[Category("managed")]
[DefaultExecutorUri(PesterTestExecutor.Address)]
public sealed class PesterTestDiscoverer : ITestDiscoverer
{
    public void DiscoverTests(IEnumerable<string> sources, IDiscoveryContext discoveryContext, IMessageLogger logger, ITestCaseDiscoverySink discoverySink)
    {
        foreach (var source in sources)
        {
            foreach (var fileName in PesterSuite.FileNames)
            {
                discoverySink.SendTestCase(PesterTestCaseFactory.CreateFileTestCase(fileName, source));
            }
        }
    }
}
