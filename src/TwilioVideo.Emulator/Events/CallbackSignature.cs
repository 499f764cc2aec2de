using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace TwilioVideo.Emulator.Events;

/// <summary>Computes the signature of a callback: HMAC-SHA1 of the URL and the sorted parameters, with the auth token as key.</summary>
internal static class CallbackSignature
{
    public static string Compute(string url, IEnumerable<KeyValuePair<string, string>> fields, string authToken)
    {
        string text =
            url + string.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // The service prescribes the algorithm.
        using HMACSHA1 hash = new(Encoding.UTF8.GetBytes(authToken));
#pragma warning restore CA5350
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
