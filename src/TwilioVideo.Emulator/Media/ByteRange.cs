using System;
using System.Globalization;

namespace TwilioVideo.Emulator.Media;

/// <summary>The part of a file that a <c>Range</c> header requests.</summary>
internal readonly record struct ByteRange(long Start, long Length)
{
    private const string Unit = "bytes=";

    /// <summary>
    /// Parses a header with one range. Returns false when the range is not satisfiable. A header that is invalid is ignored, as HTTP
    /// prescribes, and leaves <paramref name="range"/> null.
    /// </summary>
    public static bool TryParse(string? header, long size, out ByteRange? range)
    {
        range = null;
        if (header is null || !header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase) || header.Split(',').Length > 1)
        {
            return true;
        }

        string[] ends = header.Substring(Unit.Length).Split('-');
        if (ends.Length != 2
            || !TryParse(ends[0], out long? first)
            || !TryParse(ends[1], out long? last)
            || (first ?? last) is null
            || last < first)
        {
            return true;
        }

        long start = first ?? Math.Max(0, size - last!.Value);
        long end = first is null ? size - 1 : Math.Min(last ?? long.MaxValue, size - 1);
        if (start >= size || end < start)
        {
            return false;
        }

        range = new ByteRange(start, end - start + 1);
        return true;
    }

    private static bool TryParse(string text, out long? number)
    {
        number = null;
        if (text.Trim().Length == 0)
        {
            return true;
        }

        bool isNumber = long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long value);
        number = value;
        return isNumber;
    }
}
