using System;
using System.Collections.Generic;
using System.Text;
using TwilioVideo.Client.Diagnostics;

namespace TwilioVideo.Client.Serialization;

/// <summary>
/// Records where converters met values that they can't read. A converter knows neither the field nor the call, but deserialization from a
/// buffer stays on one thread.
/// </summary>
internal static class UnreadableValueRecorder
{
    [ThreadStatic]
    private static List<long>? offsets;

    public static void Add(long tokenStart) => (offsets ??= []).Add(tokenStart);

    public static void Clear() => offsets?.Clear();

    /// <summary>Reports the recorded fields by name.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="json">The JSON that was deserialized last.</param>
    /// <param name="collector">The collector; null for none.</param>
    public static void Report<T>(ReadOnlySpan<byte> json, UnreadableFieldCollector? collector)
    {
        if (offsets is not { Count: > 0 } found)
        {
            return;
        }

        foreach (var offset in found)
        {
            collector?.Add(typeof(T).Name, FindPropertyName(json.Slice(0, (int)offset)));
        }

        found.Clear();
    }

    // The value is preceded by its name in quotation marks and a colon.
    private static string FindPropertyName(ReadOnlySpan<byte> before)
    {
        var end = before.LastIndexOf((byte)'"');
        var start = end > 0 ? before.Slice(0, end).LastIndexOf((byte)'"') : -1;
        return start < 0 ? "a field" : Encoding.UTF8.GetString(before.Slice(start + 1, end - start - 1).ToArray());
    }
}
