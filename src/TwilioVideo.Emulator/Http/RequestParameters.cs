using System.Collections.Generic;

namespace TwilioVideo.Emulator.Http;

/// <summary>The parameters of a query or form, in the order in which they were sent. A name may occur more than once.</summary>
internal sealed class RequestParameters
{
    public static readonly RequestParameters None = new([]);

    private readonly List<KeyValuePair<string, string>> _pairs;

    private RequestParameters(List<KeyValuePair<string, string>> pairs) => _pairs = pairs;

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    public static RequestParameters Parse(string text)
    {
        if (text.Length == 0)
        {
            return None;
        }

        List<KeyValuePair<string, string>> pairs = [];
        foreach (string pair in text.Split('&'))
        {
            if (pair.Length == 0)
            {
                continue;
            }

            int equals = pair.IndexOf('=');
            string name = equals < 0 ? pair : pair.Substring(0, equals);
            string value = equals < 0 ? string.Empty : pair.Substring(equals + 1);
            pairs.Add(new KeyValuePair<string, string>(Decode(name), Decode(value)));
        }

        return new RequestParameters(pairs);
    }

    /// <summary>Gets the last value of a parameter; null when it was not sent.</summary>
    public string? Find(string name)
    {
        for (int index = _pairs.Count - 1; index >= 0; index--)
        {
            if (_pairs[index].Key == name)
            {
                return _pairs[index].Value;
            }
        }

        return null;
    }

    /// <summary>Gets all values of an array parameter; null when it was not sent.</summary>
    public List<string>? FindAll(string name)
    {
        List<string>? values = null;
        foreach (KeyValuePair<string, string> pair in _pairs)
        {
            if (pair.Key == name)
            {
                (values ??= []).Add(pair.Value);
            }
        }

        return values;
    }

    private static string Decode(string text) =>
        PercentEncoding.Decode(text, plusIsSpace: true)
        ?? throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"'{text}' is not percent-encoded correctly.");
}
