using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Tests;

/// <summary>One operation of the service: the call, the request that it makes, and a whole response.</summary>
internal sealed record ClientOperation(string Name, string Method, string Path, string? Form, string Response, Func<TwilioVideoClient, RequestContext, Task<object?>> SendAsync)
{
    public bool IsList => Name.StartsWith("List", StringComparison.Ordinal);

    public bool IsRetried => Method == "GET" || Method == "DELETE" || Name.StartsWith("Update", StringComparison.Ordinal) || Name.StartsWith("Set", StringComparison.Ordinal);

    public override string ToString() => Name;
}
