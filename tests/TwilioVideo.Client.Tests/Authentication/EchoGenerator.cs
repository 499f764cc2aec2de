using System;
using System.Linq;
using System.Net;
using System.Text;

namespace TwilioVideo.Client.Tests.Authentication;

/// <summary>Generates texts in which a secret is written in some way, from a seed.</summary>
internal sealed class EchoGenerator(int seed)
{
    private static readonly string[] EntityNames = ["amp", "lt", "gt", "quot", "apos", "sol", "colon", "equals", "plus", "lowbar", "commat", "excl", "num"];
    private static readonly char[] EntityCharacters = ['&', '<', '>', '"', '\'', '/', ':', '=', '+', '_', '@', '!', '#'];
    private readonly Random _random = new(seed);

    /// <summary>Writes a login in some way, with other text around it.</summary>
    public string Next(string user, string secret)
    {
        var text = Form(user, secret);
        if (_random.Next(4) == 0)
        {
            text = Letters(text);
        }

        if (_random.Next(4) == 0)
        {
            text = Parts(text);
        }

        for (var levels = _random.Next(3); levels > 0; levels--)
        {
            text = Escape(text);
        }

        return Around() + text + Around();
    }

    private string Form(string user, string secret)
    {
        var login = user + ":" + secret;
        return _random.Next(9) switch
        {
            0 => secret,
            1 => Convert.ToBase64String(Encoding.UTF8.GetBytes(login)),
            2 => Convert.ToBase64String(Encoding.UTF8.GetBytes(login)).TrimEnd('='),
            3 => Convert.ToBase64String(Encoding.UTF8.GetBytes(login)).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            4 => Hex(Encoding.UTF8.GetBytes(secret)),
            5 => string.Concat(secret.Select(c => c + "\0")),
            6 => Convert.ToBase64String(Encoding.Unicode.GetBytes(secret)),
            7 => Convert.ToBase64String(Encoding.UTF8.GetBytes("x:" + secret + "\r\n")),
            _ => login,
        };
    }

    private string Hex(byte[] bytes)
    {
        var separator = new[] { "", " ", "-", ":" }[_random.Next(4)];
        var form = _random.Next(2) == 0 ? "x2" : "X2";
        return string.Join(separator, bytes.Select(value => value.ToString(form, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private string Letters(string text) => _random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant();

    private string Parts(string text)
    {
        var separator = new[] { "\r\n", " ", " ... ", "\",\"", "<wbr>" }[_random.Next(4)];
        var size = _random.Next(9, 24);
        return string.Join(separator, text.Chunk(size).Select(part => new string(part)));
    }

    // A share of the characters, so that whole and partial escapes both occur.
    private string Escape(string text)
    {
        var (kind, share) = (_random.Next(8), new[] { 0.1, 0.5, 1.0 }[_random.Next(3)]);
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(_random.NextDouble() < share || c is '%' or '&' or '\\' ? EscapeOne(c, kind) : c.ToString());
        }

        return escaped.ToString();
    }

    private static string EscapeOne(char c, int kind) => kind switch
    {
        0 => string.Concat(Encoding.UTF8.GetBytes([c]).Select(value => $"%{value:X2}")),
        1 => string.Concat(Encoding.UTF8.GetBytes([c]).Select(value => $"%{value:x2}")),
        2 => $"&#{(int)c};",
        3 => $"&#x{(int)c:x};",
        4 => Array.IndexOf(EntityCharacters, c) is >= 0 and var at ? $"&{EntityNames[at]};" : $"&#{(int)c:00000};",
        5 => $"\\u{(int)c:x4}",
        6 => $"\\u{(int)c:X4}",
        _ => WebUtility.HtmlEncode(c.ToString()),
    };

    private string Around() => new[] { "", " ", "header \"Authorization: Basic ", "\"}", "<td>", "</td>", "; try again", "?auth=" }[_random.Next(8)];
}
