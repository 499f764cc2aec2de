using System;
using System.Text;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Http;

/// <summary>Builds URLs as UTF-8 without allocating strings, because a page of a thousand resources has several thousand URLs.</summary>
internal sealed class Utf8UrlBuilder
{
    private byte[] _bytes = new byte[512];
    private int _start;
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public int Length => _length;

    /// <summary>Sets the scheme and host of the request, with which every URL begins.</summary>
    public void SetBase(string scheme, string host)
    {
        _length = 0;
        Append(scheme).Append("://").Append(host);
        _start = _length;
    }

    public Utf8UrlBuilder Restart()
    {
        _length = _start;
        return this;
    }

    public Utf8UrlBuilder Truncate(int length)
    {
        _length = length;
        return this;
    }

    public Utf8UrlBuilder Append(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    public Utf8UrlBuilder Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, _length);
        return this;
    }

    public Utf8UrlBuilder Append(string prefix, Sid sid)
    {
        Reserve(Sid.TextLength);
        sid.Format(prefix, _bytes.AsSpan(_length));
        _length += Sid.TextLength;
        return this;
    }

    public override string ToString() => Encoding.UTF8.GetString(_bytes, 0, _length);

    private void Reserve(int count)
    {
        if (_length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + count, _bytes.Length * 2));
        }
    }
}
